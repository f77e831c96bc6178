/**
 * What people write in place of a picture's maker, in many languages. A credit made of these words alone names nobody.
 * The words can come in any order: `Photo from the internet`, `Handout via WhatsApp`.
 */

const list = (words: string): readonly string[] =>
  words
    .split(/[|\n]/u)
    .map((word) => word.trim())
    .filter(Boolean);

/** Single words. */
export const NOBODY_WORDS: readonly string[] = list(`
tbc|tbd|tba|tk|determined|untitled|ugc|generated|reader|readers|viewer|viewers|friend|unknown|unkown|unknwon|anonymous|anon|unnamed|uncredited|unattributed|unidentified|undisclosed|unspecified|none|nil|null|na|no|not|nobody|noone|undefined
|credit|credits|name|names|here|insert|add|your|to|come|follow|be|confirmed|decided|announced|added|supplied|provided|submitted|contributed|donated|available|applicable
|known|needed|required|pending|missing|placeholder|dummy|test|todo|fixme|asdf|qwerty|lorem|ipsum|blah|etc|various|misc|other|others|someone|somebody|self|me|myself|mine|owner
|courtesy|courtesies|thanks|handout|handouts|file|files|filed|archive|archives|archival|stock|library|photo|photos|photograph|photographs|photographer|photographers|photography|pic|pics
|picture|pictures|image|images|img|screenshot|screenshots|screengrab|screengrabs|grab|grabs|screen|capture|captured|still|frame|video|videos|clip|visual|visuals|illustration|representative|representational
|representation|representative|symbolic|only|purpose|purposes|viral|source|sources|author|creator|artist|agency|agencies|arrangement|special
|internet|web|website|online|net|www|google|googles|bing|yahoo|baidu|yandex|duckduckgo|search|engine|result|results|social|media|network|networks
|facebook|fb|whatsapp|instagram|insta|ig|twitter|tiktok|telegram|snapchat|pinterest|reddit|youtube|messenger|wechat|weibo|threads|linkedin|vk|viber|signal
|of|by|from|via|on|the|a|an|in|at|for|and|or|with|through|per|taken|shared|received|sourced|downloaded|found|got|this|is|was|it|as|all|rights|reserved|copyright|group|post|app|page|account|user|forward|forwarded|use

अज्ञात|अनजान|अनाम|गुमनाम|नामालूम|इंटरनेट|इन्टरनेट|गूगल|गुगल|गूगल|सोशल|मीडिया|फाइल|फाईल|फोटो|फोटोज|तस्वीर|चित्र|छायाचित्र|छाया|इमेज|इमेजेस|पिक्चर|साभार|सौजन्य|सौजन्यः|क्रेडिट|आभार|प्रतीकात्मक|सांकेतिक|प्रतिनिधिक|एजेंसी|एजेंसियां|एजेंसियाँ
|फेसबुक|व्हाट्सएप|व्हाट्सऐप|व्हाट्सअप|वाट्सएप|वॉट्सऐप|ट्विटर|इंस्टाग्राम|यूट्यूब|टेलीग्राम|एक्स|स्क्रीनशॉट|स्क्रीनग्रैब|वीडियो|वायरल|संग्रहित|संग्रहीत|स्रोत|सोर्स|वेब|वेबसाइट|ऑनलाइन|नहीं|कोई|उपलब्ध|पता|लागू|नाम|से|की|का|के|द्वारा|पर|हैंडआउट|आर्काइव|संग्रह|अनुपलब्ध|सर्च
|सोशलमीडिया|नाही|माहीत|अज्ञात|थाहा|छैन

অজ্ঞাত|অজানা|অজ্ঞাতনামা|ইন্টারনেট|গুগল|সোশ্যাল|সোশাল|মিডিয়া|ফাইল|ছবি|ফটো|চিত্র|সংগৃহীত|সংগ্রহ|প্রতীকী|প্রতিনিধিত্বমূলক|সৌজন্যে|সৌজন্য|ফেসবুক|হোয়াটসঅ্যাপ|টুইটার|ইউটিউব|ইনস্টাগ্রাম|ভাইরাল|স্ক্রিনশট|থেকে|সূত্র|উৎস|নেই|অনলাইন|নাম|এজেন্সি|আর্কাইভ|সামাজিক|যোগাযোগ|মাধ্যম

نامعلوم|گمنام|انٹرنیٹ|گوگل|سوشل|میڈیا|فائل|فوٹو|تصویر|تصاویر|بشکریہ|علامتی|واٹس|ایپ|واٹس‌ایپ|فیس|بک|ٹوئٹر|ٹویٹر|انسٹاگرام|یوٹیوب|وائرل|ایجنسی|ایجنسیاں|ذریعہ|سے|کی|کا|کے|نہیں|کوئی|نام|اسکرین|شاٹ|گریب|ویڈیو|ویب|سائٹ|آن|لائن|ایکس|ہینڈ|آؤٹ

مجهول|مجهولة|مجهولون|معروف|معروفة|غير|انترنت|الانترنت|إنترنت|الإنترنت|جوجل|غوغل|قوقل|كوكل|ارشيف|الارشيف|أرشيف|الأرشيف|أرشيفية|ارشيفية|تعبيرية|صورة|صور|الصورة|الصور|تصوير|مواقع|موقع|وسائل|التواصل|الاجتماعي|تواصل|اجتماعي|لا|يوجد|بدون|مصدر|المصدر|من|عن|على|عبر|نقلا|فيسبوك|فيس|بوك|واتساب|واتس|آب|تويتر|انستغرام|إنستغرام|انستجرام|يوتيوب|تيليغرام|تلغرام|تيك|توك|متداولة|متداول|وكالات|الوكالات|وكالة|خاص|خاصة|اسم|المصور|مصور|لقطة|شاشة|فيديو|شبكة|حقوق|محفوظة|جميع|الحقوق
|ناشناس|نامشخص|اینترنت|گوگل|آرشیو|آرشیوی|عکس|عکاس|فضای|مجازی|شبکه|های|اجتماعی|تلگرام|از|منبع|ندارد

לא|ידוע|ידועה|אלמוני|אינטרנט|גוגל|ארכיון|צילום|תמונה|תמונות|מסך|רשתות|חברתיות|הרשתות|החברתיות|באדיבות|פייסבוק|ווטסאפ|וואטסאפ|טוויטר|אינסטגרם|יוטיוב|מתוך|מן|ללא|אין|קרדיט|מהאינטרנט|צלם|רשת

inconnu|inconnue|inconnus|photographe|anonyme|anonymes|auteur|auteure|réseaux|reseaux|réseau|sociaux|archives|archive|photo|photographie|image|images|capture|écran|ecran|d|illustration|droits|réservés|reserves|dr|fournie|fourni|transmise|internet|aucun|aucune|sans|crédit|crédits|de|du|des|la|le|les|sur|par|un|une|néant|nom|vidéo|tous
|desconocido|desconocida|desconocidos|anónimo|anonimo|anónima|autor|autora|redes|sociales|archivo|foto|fotos|fotografía|fotografia|fotógrafo|fotógrafa|imagen|imágenes|cortesía|cortesia|cedida|cedidas|cedido|captura|pantalla|ninguno|ninguna|sin|crédito|créditos|nombre|el|los|las|web|fuente|vídeo|en|suministrada|suministrado|facilitada|difusión
|unbekannt|unbekannte|unbekannter|anonym|urheber|fotograf|fotografin|archiv|archivbild|archivfoto|symbolbild|symbolfoto|beispielbild|bild|bilder|bildnachweis|quelle|soziale|sozialen|medien|netzwerke|netz|aus|dem|den|der|die|das|im|von|k|keine|kein|angabe|angaben|verfügung|gestellt|zur|bereitgestellt|ohne|namen|namens|repro|handyvideo|bildschirmfoto|verfügbar|nicht|bekannt
|desconhecido|desconhecida|anônimo|anônima|anónima|divulgação|divulgacao|divulgaçao|reprodução|reproducao|arquivo|pessoal|imagem|imagens|redes|sociais|fotógrafo|captura|tela|ecrã|cedida|nenhum|nenhuma|sem|autoria|não|nao|informado|informada|da|do|na|no|em|por|d r|direitos|reservados
|sconosciuto|sconosciuta|ignoto|ignota|anonimo|archivio|dal|dalla|immagine|immagini|fotografo|gentile|concessione|social|rete|repertorio|schermata|nessuno|nessuna|fonte|di|il|generica|autore
|onbekend|onbekende|anoniem|archief|archieffoto|archiefbeeld|fotograaf|afbeelding|beeld|eigen|geen|het|van|via|sociale|schermafbeelding|aangeleverd|bron
|okänd|okänt|ukjent|ukendt|tuntematon|tundmatu|arkiv|arkivbild|arkivfoto|arkivbilde|arkisto|bilde|billede|kuva|kuvaaja|fotografen|ei|ingen|saknas|sociala|medier|lånad
|nieznany|nieznane|autor|archiwum|zdjęcie|zdjecie|brak|internetu|z|zrzut|ekranu|media|społecznościowe|neznámý|neznámy|archív|ismeretlen|archívum|necunoscut|arhivă|arhiva|nepoznat|nepoznato|bilinmiyor|bilinmeyen|arşiv|arsiv|fotoğraf|fotograf|görsel|sosyal|medya|alıntı|kaynak|yok
|tidak|diketahui|istimewa|ist|dok|dokumentasi|arsip|tangkapan|layar|media|sosial|internet|gambar|sumber|dari|tiada|không|rõ|sưu|tầm|ảnh|mạng|nguồn

неизвестен|неизвестно|неизвестный|неизвестная|аноним|автор|автора|интернет|интернета|из|архив|архива|архивное|фото|фотография|фотограф|изображение|скриншот|видео|открытые|открытых|источники|источников|источник|соцсети|соцсетей|социальные|социальных|сети|сетей|сеть|гугл|яндекс|нет|без|указан|не|с|телеграм|телеграмм|ватсап|фейсбук|инстаграм|ютуб
|невідомо|невідомий|невідома|інтернет|інтернету|із|з|архів|архіву|відкриті|відкритих|джерела|джерел|соцмережі|соцмереж|світлина|знімок|екрана|немає|неизвестен|непознат|архива|арх
άγνωστος|άγνωστη|άγνωστο|διαδίκτυο|ίντερνετ|αρχείο|αρχείου|φωτογραφία|φωτό|φωτο|εικόνα|από|το|πηγή|μέσα|κοινωνικής|δικτύωσης|κανένα

தெரியவில்லை|அறியப்படாத|இணையம்|இணையத்தில்|இன்டர்நெட்|கூகுள்|கூகிள்|சமூக|ஊடகம்|வலைத்தளம்|கோப்பு|கோப்புப்|படம்|புகைப்படம்|பிரதிநிதித்துவப்|நன்றி|பேஸ்புக்|வாட்ஸ்அப்|இல்லை
తెలియదు|అజ్ఞాత|ఇంటర్నెట్|గూగుల్|సోషల్|మీడియా|ఫైల్|ఫోటో|ఫొటో|చిత్రం|ఫేస్‌బుక్|వాట్సాప్
ಅಜ್ಞಾತ|ತಿಳಿದಿಲ್ಲ|ಇಂಟರ್ನೆಟ್|ಗೂಗಲ್|ಸಾಮಾಜಿಕ|ಜಾಲತಾಣ|ಫೈಲ್|ಚಿತ್ರ|ಫೋಟೋ|ಸಂಗ್ರಹ
അജ്ഞാതം|അജ്ഞാത|ഇന്റർനെറ്റ്|ഇന്റര്‍നെറ്റ്|ഗൂഗിൾ|സോഷ്യൽ|മീഡിയ|ഫയൽ|ചിത്രം|ഫോട്ടോ
અજ્ઞાત|ઇન્ટરનેટ|ગૂગલ|સોશિયલ|મીડિયા|ફાઇલ|ફોટો|તસવીર|ਅਣਜਾਣ|ਇੰਟਰਨੈੱਟ|ਗੂਗਲ|ਫਾਈਲ|ਫੋਟੋ|ਤਸਵੀਰ|ਸੋਸ਼ਲ|ਮੀਡੀਆ|ଅଜ୍ଞାତ|ଇଣ୍ଟରନେଟ|ଗୁଗଲ|ଫଟୋ

网络|网上|互联网|網絡|網路|網上|互聯網|未知|不详|不詳|不明|佚名|匿名|无|無|暂无|資料|资料|图片|圖片|照片|相片|图|圖|来源|來源|来自|來自|自|百度|谷歌|微信|微博|抖音|社交媒体|社交媒體|媒体|截图|截圖|视频|資料圖|资料图|示意图|示意圖|提供|供图|供圖|摄影|攝影|摄|者|作者|的|于
ネット|インターネット|グーグル|ツイッター|写真|画像|撮影|者|なし|資料|より|から|提供|不明|の|イメージ|検索|動画
미상|알|수|없음|인터넷|구글|사진|자료|자료사진|출처|제공|이미지|캡처|온라인|커뮤니티|갈무리|네이버
ไม่ทราบ|อินเทอร์เน็ต|ภาพ|จาก|แฟ้ม|แฟ้มภาพ|ไม่มี|กูเกิล|โซเชียล|มีเดีย
`);

/** Words that name nobody only as a whole, or that would be too common alone. */
export const NOBODY_PHRASES: readonly string[] = list(`
public domain unknown|press release|own work|name surname|firstname lastname|first name last name|name withheld|n a|see caption|as above|same as above|ditto|dto|idem|credit tk|to be credited|do not know|dont know|don t know|no idea|not sure|whoever|tbc tbd
|k a|o a|s n|s a|s d|d r|sans nom|n n|o t|ohne angabe|zur verfügung gestellt|sin nombre|senza nome|por confirmar|a confirmar|à confirmer|da confermare|wird nachgereicht|folgt|à compléter|por determinar
|x|लागू नहीं|پتہ نہیں|غير متوفر|غير متاح|لم يحدد
`);

/** Made of words above, yet somebody's name: an archive, picture agencies. */
export const REAL_NAMES: readonly string[] = list(`
internet archive|the internet archive|bild|bild zeitung|archive photos|image source|the image works|the image bank|stock photo agency
`);
