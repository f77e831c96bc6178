import { describe, expect, it } from 'vitest';
import { namesNobody } from './names-nobody';

const each = (table: string) => table.split(/\s*\n\s*\||\|/u).map((credit) => [credit]);

/** Credits as desks and agencies write them, of many languages; names that only look as if they named nobody among them. */
describe('a credit that names nobody, as desks write it', () => {
  it.each(
    each(
      `Unknown artist|Photographer not known|Name of photographer to follow|Need credit|awaiting credit|permission pending|who took this?
      |Random internet photo|pulled from Facebook|GoogleImages|images.google.com|Free stock photo|Royalty-free image|fair use|CC BY-SA 4.0|CC0|H/O|Pool photo
      |citizen journalist|an eyewitness|from our archives|Old file photo|Illustrative photo|AI-generated image|CCTV footage|cctv screengrab|Mobile photo
      |iPhone|NIKON D850|Canon EOS 5D|Apple iPhone 13|OLYMPUS DIGITAL CAMERA|admin|same source|above|Wire photo|Press handout|PR photo|publicity still
      |Our photographer|own photo|unk.|unkonwn|Uknown|Interent|Facebok|to be filled in|not specified|no attribution|संवाददाता|यूट्यूब से लिया गया
      |ফেসবুক থেকে নেওয়া|ছবি: প্রতিনিধি|غير محدد|لقطة من الفيديو|Photo non créditée|trouvé sur Internet|Foto tomada de internet|Foto: Especial|s/d
      |archivo personal|zVg|k.A.|Leserfoto|Pressebild|Acervo pessoal|n.d.|non specificato|Rechtenvrij|Skjermdump|Źródło: internet|materiały prasowe
      |Forrás: internet|Sursa: internet|İnternet|dok. pribadi|Ảnh tư liệu|haijulikani|личный архив|н/д|Яндекс.Картинки|Снимка: Интернет|άγνωστος φωτογράφος
      |图源网络|網友提供|翻攝自網路|読者提供|작가 미상|방송화면 캡처|ภาพประกอบ|இணையத்திலிருந்து|Photo by unknown|pic: unknown|Photo via internet|Shot by unknown|Unknown author
      |Author: unknown|by Unknown|Courtesy of the internet|Courtesy of unknown|Courtesy of photographer|Courtesy of the photographer|courtesy of social media
      |Courtesy of Google|taken from google|google search|Google pic|Google photo|screenshot from internet|Screen shot|Screenshot/Facebook
      |Instagram screenshot|Twitter screenshot|X screenshot|Screenshot via X|Screengrab via Twitter|From Twitter|social|Social|viral
      |Viral photo on social media|Viral on social media|circulating on social media|Photo circulating online|Photo going around on WhatsApp|WhatsApp forward
      |forwarded on WhatsApp|received via email|Email|by email|sent by reader|sent in by a reader|Reader submitted|Reader|a reader|reader pic
      |Photo sent by a viewer|credit unclear|unclear|not clear|unsure|Not sure|no clue|dunno|idk|I don't know|?unknown?|(unknown)|"unknown"|unknown (internet)
      |TBC – check|TBC/TBD|tbc.|T.B.A.|To be announced|to be advised|tba later|Credit: TBA|Photo: TBC|XXXX XXXX|Xxxxx|xxxxxxxx|XX/XX|[credit]|{credit}
      |<credit>|[insert credit]|[name]|NAME|Name Surname|First Last|Firstname Lastname|Photo: [name]/[agency]|Photo: Name/Agency|name/agency|Agency name
      |agency/name|PHOTOGRAPHER NAME|Photographer/Agency|photographer/agency|Credit line|credit line here|creditline|Credit line TK|Photo credit|Photo credit:
      |Photo credits|Image credit|Image credits:|Picture credit|Credits|Copyright holder|copyright owner|rights holder|Rights reserved|copyright internet
      |© unknown|Copyright: unknown|© the owner|© respective owners|respective owner|Respective owners|the respective owner|original owner
      |Original photographer|original source|Original uploader|uploader|Uploaded by user|Uploaded photo|upload|phone photo|phone pic|Mobile pic|Selfie|selfie
      |Myself|stock image site|Stock footage|stock video|free stock|image bank|photo library|Picture library|the library|our library|Newspaper archive
      |newspaper clipping|clipping|Scan|scanned|scanned image|Scan from newspaper|Book cover|Movie poster|film still|Film poster|movie still|DVD|News channel
      |a news channel|Local media|local newspaper|Local news|media|Media|Press reports|Various agencies|Agencies/Internet|Agencies & internet|official handout
      |official photo|Official website|Official Twitter|official page|company handout|Company photo|company website|Organisers|organizers|the organiser
      |Event organiser|special|Special Arrangement|By Special Arrangement|BY SPECIAL ARRANGEMENT|By arrangement|Correspondent|Special Correspondent
      |Staff Reporter|A correspondent|Our Special Correspondent|File photo used|File photo used for representation
      |File photo used for representational purposes only|Photo used for representation purpose only|Representational|Representational photo.
      |Representative Image (Source: Internet)|Image used for representation only|Image for representational purposes|Photo for representation
      |Image: Representative|Representative Photo|(Representative image)|Pic for representation|प्रतीकात्मक चित्र|प्रतीकात्मक इमेज|सांकेतिक फोटो
      |सांकेतिक चित्र|फोटो: फाइल|फोटो-फाइल|फोटो फाइल|फाइल फोटो।|फोटो : सोशल मीडिया|फोटो साभार|साभार- गूगल|साभार गूगल|गूगल से साभार|सोशल मीडिया से साभार
      |इंटरनेट से साभार|गूगल फोटो|फोटो इंटरनेट|फोटो: वायरल वीडियो|सोशल मीडिया ग्रैब|व्हाट्सऐप|सोशल साइट|स्क्रीनशॉट: यूट्यूब|वीडियो से स्क्रीनशॉट|प्रतिकात्मक
      |प्रतिकात्मक तस्वीर|प्रातिनिधिक छायाचित्र|प्रातिनिधिक फोटो|फाईल फोटो|फोटो सौजन्य: गुगल|छाया: अज्ञात|छायाचित्र: इंटरनेट|संग्रहित|संग्रहित फोटो
      |অনলাইন থেকে|অনলাইন থেকে সংগৃহীত|ছবি: অনলাইন|ছবি- সংগৃহীত|ছবি : সংগৃহীত|(ছবি: সংগৃহীত)|ছবি: গুগল|ফাইল ফটো|ফাইল চিত্র|ছবি: প্রতীকী|ছবি: ফাইল
      |ছবি সৌজন্য: ফেসবুক|সৌজন্যে ফেসবুক|ছবি: টুইটার|ছবি: আর্কাইভ|নিজস্ব চিত্র|প্রতীকী চিত্র|نیٹ|فائل فوٹو۔|فوٹو: انٹرنیٹ|فوٹو: سوشل میڈیا|فوٹو بشکریہ انٹرنیٹ
      |تصویر: فائل|تصویر بشکریہ: گوگل|صورة: الإنترنت|صورة: مواقع التواصل|الصورة: أرشيف|الصورة من الأرشيف|صور متداولة|نقلا عن مواقع التواصل|صورة تداولها ناشطون
      |المصدر: وكالات|وكالات|وكالات ومواقع|مصدر الصورة: الإنترنت|مصدر الصورة|مصدر الصورة غير معروف|المصور غير معروف|غير معلوم|بدون مصدر|بلا مصدر|عکس: آرشیو
      |عکس: فضای مجازی|منبع: اینترنت|منبع نامشخص|Crédit : inconnu|Crédits : Internet|photo : internet|© Internet|DR / Internet|© DR|©DR|Crédit photo : D.R.
      |Photo d’archives.|Photo Archives|Image fournie|photo d'un lecteur|Photo non sourcée|source inconnue|Source inconnue|Images libres de droits
      |libre de droits|Libre de droit|Banque d'images|photo prétexte|Image prétexte|capture Twitter|Capture d'écran Facebook|Capture d’écran/X
      |Foto: sin crédito|Crédito desconocido|Crédito: desconocido|foto de internet|Imagen de internet|Internet/Redes sociales|Imagen: Internet
      |Foto extraída de internet|Foto difundida en redes|Difundida en redes sociales|Archivo/Web|Foto de referencia|Foto de contexto|Banco de imágenes
      |Libre de derechos|Uso libre|fotógrafo no identificado|Foto: Difusión|Foto: Facebook|Aus dem Internet|Bild aus dem Internet|Internetfund
      |gefunden bei Google|Google-Suche|Google Bildersuche|Bild: Google|lizenzfreies Bild|Foto: zVg.|Foto: zur Verfügung gestellt
      |zur Verfügung gestelltes Foto|Screenshot YouTube|Foto: Screenshot/Facebook|Foto: soziale Medien|Foto: Leser|Agenturen|Foto: Agenturen|Foto: Archiv
      |Foto: Symbolbild|Foto: Urheber unbekannt|N. N.|Foto: reprodução internet|Reprodução da internet|Reprodução / Redes sociais|Foto: Reprodução/WhatsApp
      |Reprodução/Google|Imagem: Internet|Imagem da internet|Banco de imagens|Fotógrafo desconhecido|Foto: Autor desconhecido|foto sem crédito|Foto: Google
      |Foto presa dal web|Fonte sconosciuta|Foto: fonte web|Foto di repertorio|Foto Facebook|Foto da Facebook|Bron onbekend|Beeld: internet|Foto: internet
      |foto via internet|Stockfoto|Bild: Internet|Bild från internet|Foto: okänd|Källa: internet|Foto: arkiv|Bilde: internett|Kuva: arkisto|Kuvaaja tuntematon
      |Zdjęcie: internet|fot. internet|fot. Internet|Zdjęcie ilustracyjne|Źródło: Facebook|autor nieznany|Autor neznámý|Ilustrační foto|Ilustračné foto
      |Foto: Ilustrácia|Illusztráció|Kép: internet|Foto: Arhiva|Foto: arhivă|Sursa foto: internet|Sursa foto: Facebook|Foto: ilustrativ|Ilustracija
      |Foto: Ilustracija|Foto: društvene mreže|Izvor: Internet|Foto: Printscreen|printscreen|Print screen|prt sc|Kaynak: İnternet|Fotoğraf: İnternet
      |Fotoğraf: Arşiv|Temsili fotoğraf|Temsili|Foto: Internet|Foto: Dokumentasi|Foto: ilustrasi|Ilustrasi|Foto: tangkapan layar|Foto: media sosial
      |Sumber foto: internet|Gambar: Internet|Ảnh: mạng xã hội|Ảnh: FB|Ảnh: Facebook|Nguồn ảnh: Internet|Фото: Интернет|Фото: из открытых источников
      |Фото: открытые источники|фото: соц. сети|Фото: архив автора|Фото: скриншот|Скриншот|Фото: скрин видео|фото носит иллюстративный характер
      |Изображение из интернета|картинка из интернета|Источник фото: интернет|Фото предоставлено|Автор фото неизвестен|Автор фото: неизвестен
      |фотограф неизвестен|Фото: Google|Фото: ілюстративне|Фото: архів|Скриншот із відео|Фото: Фейсбук|Φωτογραφία: Internet|Φωτό αρχείου|Φωτογραφία: άγνωστος
      |Πηγή φωτογραφίας: διαδίκτυο|图片来源：互联网|图片来源：网络|图：网络|图/网络|(图片来自网络)|图片源自网络|图片系网络|来源：网友|视频截图/网络|資料圖片|圖：網路|圖片來源：資料照|翻攝自臉書|翻攝畫面|圖／翻攝畫面|圖／資料照|画像：インターネット|写真：ネット
      |写真＝インターネット|写真はイメージ|写真はイメージです|出典：インターネット|撮影者：不明|写真：不明|提供：不明|사진 = 인터넷 캡처|사진=온라인 커뮤니티 캡처|이미지: 구글|사진: 인터넷|[사진=인터넷]|출처=온라인 커뮤니티|사진제공=독자|유튜브 화면 캡처|영상 캡처
      |방송 캡처|ภาพ: Facebook|ภาพจาก Facebook|ภาพจากกูเกิล|ภาพ: แฟ้มภาพ|เครดิตภาพ: อินเทอร์เน็ต|ที่มาภาพ: อินเทอร์เน็ต|படம்: கூகுள்|நன்றி: இணையம்|நன்றி: கூகுள்
      |கோப்பு படம்|ఫొటో: ఫైల్|ఇంటర్నెట్ నుంచి|ಚಿತ್ರ: ಇಂಟರ್ನೆಟ್|ಸಂಗ್ರಹ ಚಿತ್ರ|ചിത്രം: ഗൂഗിൾ|ചിത്രം: സോഷ്യൽ മീഡിയ|તસવીર: સોશિયલ મીડિયા|ਤਸਵੀਰ: ਇੰਟਰਨੈੱਟ`,
    ),
  )('%s', (credit) => expect(namesNobody(credit)).toBe(true));
});

describe('a credit that names somebody, however it looks', () => {
  it.each(
    each(
      `Unknown Mortal Orchestra|The Internet Archive|N. A. Khan|Na Hong-jin|Na Hong-jin/CJ Entertainment|Courtesy of the Trust / A. Roy|Anonymous Content
      |Anonymous/Guerrilla Girls|Adobe Stock|Alamy Stock Photo|iStock|Flickr: janeroe|Jane Roe / CC BY-SA 4.0|Public domain / Library of Congress
      |Library of Congress|National Archives, Kew|Hulton Archive|Magnum Photos|Noor Images|Panos Pictures|TT|NTB|AA|Arşiv/AA|UN|UN Photo|Photo12|WHO
      |Picture Alliance|Photo News|USA TODAY Sports|Reuters/File|PTI file|Pool via Reuters|Jane Roe/Pool|Roe family handout|Staff photo by Jane Roe|The Post
      |Post|Grab|OWN|Group M|Web Summit|Screen Gems|Viral Bhayani|The Wire|Free Press|The Citizen|Press|Wire Images|Camera Press|Network Photographers
      |Self Magazine|Ai Weiwei|Canon|Samsung|Microsoft/Handout|CCTV|China Central Television|Bing Guan/Bloomberg|Iván Archivo Pérez|Эрнст Неизвестный
      |РИА Новости|छाया राय|अमित पाठक|পাঠক|চিত্রা সেন|خالد المصور|Le Van|An Na|Dr. Na Li|La La|Foto: privat|Family handout
      |Official White House Photo by Pete Souza|White House|The White House|Official X account of the PMO|Media Centre, IIT|Media OutReach
      |Local Democracy Reporting Service|Local TV Limited|BBC Local|Express Photo by Jane Roe|Express photo: J. Roe|Express Archive|Express Newspapers
      |Special Collections, Leeds|Selfie Studio Ltd|Clipping Path India|Poster House|Official FIFA|Company of Wolves|Correspondent Films|Media24|Mediapunch
      |Original Magazine|Upload VR|Uploader Inc|Library Company of Philadelphia|Newspaper Archive Ltd|Image Bank Sweden|Picture Library, RAF Museum
      |Organisers of Hay Festival|Respective Collective|Banco de España|Banque de France|Presse-Océan|La Presse|La Presse Canadienne|Ouest-France|Le Monde
      |Le Point|La Croix|La Voix du Nord|La Nación|El País|El Mundo|El Tiempo|El Universal|La Vanguardia|La Repubblica|Il Messaggero|La Stampa|Il Post
      |Die Presse|Der Spiegel|Die Zeit|Das Erste|Der Standard|NOS|De Standaard|De Morgen|Het Nieuwsblad|Het Parool|Der Bund|O Globo|A Bola|Em Tempo
      |No Ar Fotos|Citizen TV|The Independent|The Public|Public Eye|Public Radio|NPR|The Local|The Press|Daily Mail|The Mail|Mail Today|Mail & Guardian
      |The Sun|The Star|The Quint|Scroll|Newslaundry|The Hindu|Hindu Photo Archives|THE HINDU PHOTO LIBRARY|Hindustan Times|HT Photo|HT Archive|HT File Photo
      |Mint|TOI|Outlook|The Telegraph|Telegraph picture|Telegraph file picture|Deccan Herald|DH File Photo|DH Photo|Frontline|The Week|India Today
      |India Today Archive|Prasar Bharati|PTI/File|PTI file photo|File PTI|File Photo/PTI|PTI Photo/File|AP Photo, File|(AP Photo/Jane Roe, File)
      |AP Photo/Jane Roe|AFP via Getty|AFP PHOTO|Photo: AFP/File|Photo: Twitter/@jane|Photo: Twitter @jane|Twitter/janeroe|Photo: X/@jane|X (@jane)|X @jane
      |Image: X/ Jane|Instagram/janeroe|Insta: @jane|FB/@jane|FB/Jane Roe|Facebook page of Jane Roe|YouTube/Jane|YouTube screengrab/Jane Roe
      |Screengrab: YouTube/Jane Roe|Screengrab/ANI|Screenshot: CNN|Screenshot/NASA TV|Video grab: AFPTV|TV grab: Russia 24|CCTV grab: Delhi Police
      |CCTV footage/Delhi Police|Delhi Police|Kerala Police/X|Handout: NHS|Handout – Met Police|Met Police handout|Met Police|Supplied by Police Scotland
      |Supplied/Sea Shepherd|Supplied, A. Roy|Supplied: ABC|ABC: Jane Roe|ABC News: Jane Roe|Reader photo: Jane Roe|Reader picture by Jane Roe|Viewer Jane Roe
      |Reader Jane Roe|Sent by Jane Roe|Submitted by Jane Roe|Photo submitted by Jane Roe|Submitted/Roe family|Provided by Jane Roe|Courtesy photo/Jane Roe
      |Courtesy/City of Austin|Courtesy City of Austin|Contributed/Jane Roe|Jane Roe/Special to The Post|Jane Roe / Staff|Staff / Jane Roe
      |Jane Roe, Staff Photographer|Staff file photo by J. Roe|Own work, Jane Roe|Own work by Jane Roe|Self-portrait by Jane Roe|Photo by me, Jane Roe
      |Unknown (Library of Congress)|Unknown author, Bundesarchiv|Anonymous / AP|Anonymous photographer, Myanmar Now|Author unknown, courtesy Tate
      |Photographer unknown / State Library|Public domain via NASA|CC BY 2.0 Jane Roe|CC BY-SA: Jane|CC Image courtesy of Jane on Flickr|Creative Commons/Jane
      |Stock photo: Alamy|Getty stock photo|iStock photo|iStock/Getty|Shutterstock stock photo|Stock photo via Pexels|Adobe stock image
      |Free stock photo from Pixabay|Pixabay free image|Unsplash / Jane Roe|Rawpixel|Illustration by Jane Roe|Illustration: Jane Roe|Illustration: The Courier
      |Graphic: Reuters|Graphics: PTI|AI image by Jane Roe|Jane Roe/Midjourney|Courtesy of NASA|Courtesy NASA/JPL-Caltech|Courtesy Everett|Courtesy of family
      |Courtesy of Na Li|Courtesy K. No|A. Frame|B. File|C. Page|S. Image|Ann Image|Ko Ko|Ko Ko/Reuters|Bo Bo|Aye Aye|Ye Ye|Vu Vu|Do Do|Lu Lu|Ma Ma|Na Gopal
      |Sami Na|Sunil Nil|Nil Kumar|Nobody Studios|Yes Yes|Noor|Noora|Nora|Nona|Anne None|Thanks Studio|Hope To|To Thi|Du Du|Le Duc|De La Cruz|Der Meer
      |Von Wong|Van Dijk|Y. Web|Sydney Webb|J. Internet|Google Arts & Culture|Google Earth Pro|Google/Maxar|Maxar|Planet Labs|Copernicus|Yahoo News
      |Yahoo Finance|Facebook AI Research|Meta|Instagram HQ|WhatsApp Inc.|Telegram FZ|X Corp|X Corp.|Twitter, Inc.|Snap|Pinterest Inc.|Reddit Inc.
      |YouTube Originals|Threads Magazine|Signal Magazine|Bild Zeitung|Foto-Archiv Kraus|Archiv Friedrich|Archiv Dr. Karkosch|Photo Archive of Yad Vashem
      |Yad Vashem Photo Archive|Agencja Fotograficzna|Agencja Wyborcza|Agentur Focus|Agência Estado|Agencia EFE|Agencia Uno|Agence France-Presse|Agenzia Ansa
      |Agenzia Fotogramma|Ajansı Anadolu|Reporters|Reporters/DPA|Editora Abril|Redação Folha|संवाददाता राम सिंह|राज पाठक|सौरभ|चित्रा|चित्र: सुधीर तैलंग
      |फोटो: राकेश|फोटो: नवभारत टाइम्स|नवभारत टाइम्स|भास्कर|दैनिक भास्कर|पत्रिका|लोकसत्ता|लोकमत|छाया पाटील|छाया : अजय|কালের কণ্ঠ|ছবি: তানভীর|ছবি: রয়টার্স
      |সৌজন্যে: রাজ|আনন্দবাজার আর্কাইভ|আর্কাইভ: আনন্দবাজার|বাংলানিউজ|جنگ|فوٹو: جنگ|ڈان|تصویر بشکریہ ڈان|بشکریہ اے آر وائی|صفحة الفنان محمد
      |حساب الرئاسة على تويتر|وكالة فرانس برس|وكالة أنباء الإمارات|أرشيف الأهرام|الأهرام|النهار|عكاظ|خاص النهار|خاص - العربي الجديد|عکس: ایرنا|عکس: علی احمدی
      |צילום: דובר צה"ל|דובר צה״ל|באדיבות המשפחה|צילום: ידיעות אחרונות|לע״מ|Архив «Коммерсанта»|Фото: Коммерсантъ|Интерфакс|Фото: МВД|Пресс-служба МВД
      |пресс-служба Кремля|Кремль|Фото: Telegram-канал Mash|Telegram-канал «Баста»|Ліга|Суспільне|Фото: ДСНС|图/张三|图：新京报|新京报|新京报记者 王飞 摄|澎湃新闻|微博@张三|抖音@李四|央视新闻
      |央视截图|人民网|人民图片|中新图片|东方IC|CFP|IC photo|自由時報|三立新聞網|翻攝自王小明臉書|記者張三攝|讀者王小明提供|民視|読売新聞|写真：ロイター|ロイター|写真：アフロ|アフロ|ゲッティ|提供：東京都|東京都提供|イメージマート|なしこ|사진=김민수 기자|사진=서울시
      |서울시 제공|사진=SBS|SBS 캡처|유튜브 채널 김어준|MBC 화면 캡처|한겨레|자료사진=한겨레|ภาพจากเพจ ประชาไท|ประชาไท|ไทยรัฐ|ภาพ: ไทยพีบีเอส|Ảnh: Nguyễn Văn An|Tuổi Trẻ|Ảnh: Tuổi Trẻ
      |Thanh Niên|Foto: Kompas|Kompas|Detik|Foto: Dok. Pertamina|Dokumentasi Kemenkes|Harian Metro|Foto Bernama|Larawan: PNA|Picha: Ikulu|Ikulu|Mwananchi`,
    ),
  )('%s', (credit) => expect(namesNobody(credit)).toBe(false));
});
