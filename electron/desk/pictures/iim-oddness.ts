/** Signs that a reading in the wrong character set puts in places that no writer would use, and the penalty for each. */
const ODD: readonly (readonly [odd: RegExp, weight: number])[] = [
  // An unassigned sign, or one that only programs write.
  [/[\ufffd\u0080-\u009f\ue000-\uf8ff\u2500-\u259f]/gu, 3],
  // A sign in or on a word.
  [/(?<=\p{L})[^\p{L}\p{M}\p{N}\p{ASCII}’‘·”»“›\u00a0–—…®™©°ªº](?=\p{L})/gu, 2],
  [/(?<![\p{L}\p{N}\p{ASCII}]|\p{L}[’'])[¡£¥§¢¤¦¬±¶¹²³¼½¾µ÷×¨¯´¸†‡•ƒˆ˜≠∞≤≥∂∑∏π∫Ω√≈∆◊](?=\p{L})/gu, 2],
  [/(?<=\p{L})[£¥§¢¤¦¬±¶¹²³¼½¾µ÷×¨¯´¸†‡•ƒˆ˜≠∞≤≥∂∑∏π∫Ω√≈∆◊]/gu, 1],
  // A third sign in a row that is not a letter: Chinese that is read as Western is full of them.
  [/(?<=[^\p{L}\p{M}\p{N}\p{ASCII}\s]{2})[^\p{L}\p{M}\p{N}\p{ASCII}\s—…\u3000-\u303f\uff00-\uffef]/gu, 1],
  // A dash or quotation mark in a word of small letters.
  [/(?<=\p{Ll})[–—“”„‚…‘«»‹›](?=\p{Ll})/gu, 2],
  [/(?<=\p{Ll})’(?=\p{Ll})(?!(?:s|t|re|ll|ve|d|m)(?!\p{L}))(?<!(?<!\p{L})(?:[dljmnstcD]|qu)’)/gu, 1],
  // A capital in a word of small letters, or a small letter in one of capitals.
  [/(?<=\p{Ll})[^\P{Lu}A-Z]/gu, 2],
  [/(?<=\p{Lu}\p{Lu})[^\P{Ll}a-zß](?=\p{Lu})/gu, 2],
  [/(?<!\p{L})[^\P{Ll}a-z](?=\p{Lu})/gu, 2],
  // Letters of two alphabets in one word.
  [/(?<=\p{Script=Latin})(?!\p{Script=Latin})\p{L}|(?<=(?!\p{Script=Latin})\p{L})\p{Script=Latin}/gu, 2],
  // Latin letters of which three in a row have marks.
  [/(?<=(?:(?!\p{ASCII})\p{Script=Latin}){2})(?!\p{ASCII})\p{Script=Latin}/gu, 1.5],
  // Two East Asian scripts that no text combines; narrow signs; a single Chinese sign among other letters.
  [/(?<=\p{Script=Hangul})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 1],
  [/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{Script=Hangul}/gu, 1],
  [/[\uff61-\uff9f]/gu, 1],
  [/(?<=[A-Za-z\d.,]\s?)\p{Script=Han}(?=\s|$)/gmu, 2],
  // A letter by itself that is not a word.
  [
    /(?<![\p{L}\p{M}])[^\P{L}\p{ASCII}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}àáâéèêëìíîòóôùúûÀÉÈÊÓÒÔÅåØøÖöÄäÆæаявсуикоАЯВСУИКО](?![\p{L}\p{M}])/gu,
    1,
  ],
  // A closing mark before a word, or an opening one after it.
  [/[»›](?=\p{L})|(?<=\p{L})[«‹]/gu, 2],
  // The signs for č and ć in Windows-1252, if no Western word has them.
  [/è(?=e)|(?<=[aeiou])æ(?!\p{L})/giu, 1],
  // Letters that few languages have, and that Portuguese has only before an e.
  [/õ(?!e)/giu, 0.5],
  [/[ÞþÐðÝŸÿŠšŽžƒªºŢţ]/gu, 0.4],
  [/[ЂђЃѓЉљЊњЌќЋћЏџЅѕЄєЎў]/gu, 0.6],
];

/** Chinese signs, simplified and traditional, and Japanese ones, that news is full of: names, places, offices, days and what joins them. */
const USUAL_HAN =
  /[的一是在不了有和人这這中大为為上个個国國我以要他时時来來们們生到地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產面而方后後多定行学學法所民得经經三之进進部度家电電力如水化高自二理起小现現实實加都两兩体體制当當使点點从從业業本去把性好应應开開合因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內正心明看原么利比或但质質气氣第向道命此条條没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党黨程五果料位入常文总總次品活设設及管特件长長求老头頭基资資边邊路山接知将將组組见見计計手角期根论論运運农農几九区區强放决決西被做必先回则則任取处處队隊南给給光门門即保治北造百领領七海口东東器压壓志世金增争爭济濟阶階油术術极極交受联聯什六权權收证證改清己美再采转轉更单單风風打白教速花带帶安场場身车車例真务務具万萬每目至达達走积積示议議声聲报報完类類八离離华華名确確才科张張信马馬节節话話米整空元今集温傳传土许許步群广廣石记記需段研界拉林律叫究越织織装裝影算低持音众眾书書布复复容儿須须际際商非验驗连連深难難近周委素技备備半办辦青省列习習响響约約支般史感劳勞便团團往历歷市何除消构構府太准精值号號率族维選选写寫存候毛亲親快效院查江型眼王按格养養易置派层層片始却專专状育厂京适属屬住调調满縣县局照参參红紅引听聽该該警察首席记者摄攝李刘劉陈陳杨楊赵趙黄黃吴吳徐孙孫胡朱林何郭罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧程曹袁邓鄧許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田姜范方石姚谭譚廖邹鄒熊陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎常武乔喬贺賀赖賴龚龔港台灣湾香共同通都内閣相県事務所阪京藤田佐木村川山井野原森口橋橘渡辺]/gu;

/** The syllables that Korean news is full of. */
const USUAL_HANGUL =
  /[이다의는에을가한고하지로서사기자대도부인은년일시정해스리아그만를원상국전주장울산구조제보수오여동성신김박최강윤임권황안송류홍뉴연합진촬영경찰회의원들으과나라마어있했와까지위화관공용민중현계방법치당선무개발문세면월유할행된되적]/gu;

/** The letters that most words of a language or alphabet consist of, and their least share of a text. */
const USUAL: readonly (readonly [script: RegExp, usual: RegExp, share: number])[] = [
  [/\p{Script=Cyrillic}/gu, /[оеаинтсрвлкмдпуяыьг]/giu, 0.8],
  [/\p{Script=Greek}/gu, /[αοιετσνηυρπκμλςάόίέή]/giu, 0.8],
  [/\p{Script=Hebrew}/gu, /[יוהלאתרמבשנם]/gu, 0.8],
  [/\p{Script=Arabic}/gu, /[اليمنورتبةعدفسكه]/gu, 0.8],
  [/\p{Script=Han}/gu, USUAL_HAN, 0.4],
  [/\p{Script=Hangul}/gu, USUAL_HANGUL, 0.4],
];

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** How odd a reading is; zero if nothing in it is odd. */
export function oddness(text: string): number {
  const odd = ODD.reduce((sum, [sign, weight]) => sum + countOf(text, sign) * weight, 0);
  const rare = USUAL.map(([script, usual, share]) =>
    Math.max(0, countOf(text, script) * share - countOf(text, usual)),
  );
  return rare.reduce((sum, count) => sum + count, odd);
}
