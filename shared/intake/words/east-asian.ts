import type { Lexicon } from './lexicon';

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

export const chinese: Lexicon = {
  weekdays: list(
    '星期一|星期二|星期三|星期四|星期五|星期六|星期日|周一|周二|周三|周四|周五|周六|周日|週一|週二|週三|週四|週五|週六|週日',
  ),
  morning: list('上午|早上|凌晨'),
  afternoon: list('下午|晚上'),
  published: list('发布时间|发布于|发表时间|發布時間|發佈時間|發佈於|时间|發稿時間'),
  updated: list('更新时间|更新于|更新時間|最后更新|最後更新'),
  photo: list('图|圖|图片|圖片|摄影|攝影|摄|攝|照片|图片来源|圖片來源|供图|供圖|资料图|資料圖'),
  courtesy: list('来源|來源|提供'),
  unnamedPhoto: list('资料图|資料圖|资料图片|資料照片|示意图|示意圖|网络图片|網路圖片'),
  caption: list('图说|圖說|图注|圖註'),
  author: list('作者|记者|記者|文|撰文|撰稿|特约记者|本报记者|本報記者|通讯员'),
  editor: list('编辑|編輯|责任编辑|責任編輯|责编|責編|编译|編譯|校对'),
  and: list('和|与|及'),
  agencies: list('新华社|新華社|中新社|路透社|法新社|美联社|美聯社|中央社|新华网|人民网'),
  tags: list('标签|標籤|关键词|關鍵詞|關鍵字'),
  alsoRead: list('延伸阅读|延伸閱讀|相关阅读|相關閱讀|更多阅读'),
  related: list(
    '相关新闻|相關新聞|相关报道|相關報導|推荐阅读|推薦閱讀|热门新闻|熱門新聞|更多新闻|更多新聞|猜你喜欢|猜你喜歡|热点推荐|最新新闻',
  ),
  advertisement: list('广告|廣告'),
  subscribe: list('订阅|訂閱|扫码订阅|下载客户端|下載APP|关注我们|關注我們'),
  share: list('分享|分享到|分享至'),
  social: list('分享|微信|微博|朋友圈|打印|列印|复制链接|複製連結|收藏|字号|字體'),
  menu: list(
    '首页|首頁|要闻|要聞|正文|国内|國內|国际|國際|财经|財經|体育|體育|娱乐|娛樂|社会|社會|科技|评论|評論|军事|军事|文化|教育|健康|视频|視頻|图片|登录|登錄|注册',
  ),
  home: list('首页|首頁'),
  comments: list('评论|評論|发表评论|發表評論|网友评论|留言|我要评论'),
  copyright: list('版权所有|版權所有|未经授权不得转载|未經授權不得轉載|著作权所有'),
  furniture: list('打印本页|关闭窗口|返回顶部|返回首頁|上一篇|下一篇|字号|小|中|大|点击查看更多|展开全文'),
  endMark: list('完|（完）|(完)'),
};

export const japanese: Lexicon = {
  weekdays: list('月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日'),
  morning: list('午前'),
  afternoon: list('午後'),
  published: list('公開|公開日|掲載|掲載日|配信|配信日時|投稿日|公開日時'),
  updated: list('更新|更新日|最終更新|更新日時|最終更新日'),
  photo: list('写真|画像|撮影|写真提供|画像提供'),
  courtesy: list('提供|出典'),
  unnamedPhoto: list('資料写真|イメージ|イメージ写真|資料画像'),
  caption: list('写真説明'),
  author: list('文|執筆|記者|著者|取材|ライター|取材・文'),
  editor: list('編集|翻訳|訳'),
  agencies: list('共同通信|共同|時事通信|時事|ロイター|AFP通信|AP通信'),
  tags: list('タグ|キーワード|関連タグ'),
  alsoRead: list('あわせて読みたい|こちらもおすすめ|合わせて読みたい|続きを読む'),
  related: list(
    '関連記事|関連ニュース|おすすめ記事|アクセスランキング|人気記事|最新記事|新着記事|ランキング|あなたへのおすすめ|関連リンク|この記事の関連ニュース',
  ),
  advertisement: list('広告|PR|スポンサーリンク'),
  subscribe: list('会員登録|無料会員登録|ログイン|メルマガ登録|有料会員限定|この記事は有料会員限定です'),
  share: list('シェア|シェアする|共有|ツイート'),
  social: list(
    'シェア|シェアする|共有|ツイート|ポスト|ブックマーク|印刷|コピー|リンクをコピー|LINE|はてな|保存',
  ),
  menu: list(
    'トップ|ホーム|社会|政治|経済|国際|スポーツ|文化|エンタメ|地域|科学|暮らし|オピニオン|動画|写真|検索|メニュー|特集|速報',
  ),
  home: list('トップ|ホーム|トップページ'),
  comments: list('コメント|コメントする|コメントを書く|コメントを見る'),
  copyright: list('無断転載を禁じます|禁無断転載|無断複写・転載を禁じます|無断転載禁止'),
  furniture: list('前の記事|次の記事|記事一覧|もっと見る|画像を拡大|ページトップへ|音声を聞く'),
};

export const korean: Lexicon = {
  weekdays: list('월요일|화요일|수요일|목요일|금요일|토요일|일요일'),
  morning: list('오전'),
  afternoon: list('오후'),
  published: list('입력|등록|게재|기사입력|승인|발행'),
  updated: list('수정|업데이트|최종수정|최종 수정|기사수정'),
  photo: list('사진|사진제공|사진 제공|그래픽|이미지'),
  courtesy: list('제공|출처'),
  unnamedPhoto: list('자료사진|자료 사진|참고사진|사진은 기사와 관련 없음'),
  author: list('글|기자|작성자|취재'),
  editor: list('편집|번역'),
  agencies: list('연합뉴스|뉴시스|뉴스1|로이터|AFP|AP'),
  tags: list('태그|키워드|관련 태그'),
  alsoRead: list('함께 읽기|관련 기사 보기|더 읽기'),
  related: list(
    '관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|인기 기사|주요뉴스|주요 뉴스|최신기사|최신 뉴스|추천기사|추천 뉴스|실시간 랭킹',
  ),
  advertisement: list('광고|AD'),
  subscribe: list('구독|구독하기|뉴스레터 구독|회원가입|로그인'),
  share: list('공유|공유하기'),
  social: list(
    '공유|공유하기|페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|인쇄|인쇄하기|복사|URL|스크랩|글자크기|가|프린트',
  ),
  menu: list('홈|정치|경제|사회|국제|문화|스포츠|연예|생활|과학|오피니언|전국|영상|포토|검색|전체메뉴'),
  home: list('홈'),
  comments: list('댓글|댓글쓰기|댓글 쓰기|의견|기자의견'),
  copyright: list('무단전재 및 재배포 금지|무단 전재 및 재배포 금지|무단전재|저작권자'),
  furniture: list('뒤로가기|목록|이전기사|다음기사|본문 바로가기|글자 크기'),
};
