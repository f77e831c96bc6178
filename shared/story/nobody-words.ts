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
tbc|tbd|tba|tk|determined|untitled|ugc|generated|reader|readers|viewer|viewers|friend|unknown|unkown|unknwon|anonymous|anon|unnamed|uncredited|unattributed|unidentified|undisclosed|unspecified|none|nil|null|no|not|nobody|noone|undefined
|credit|credits|name|names|here|insert|add|your|to|come|follow|be|confirmed|decided|announced|added|supplied|provided|submitted|contributed|donated|available|applicable
|known|needed|required|pending|missing|placeholder|dummy|test|todo|fixme|asdf|qwerty|lorem|ipsum|blah|etc|various|misc|other|others|someone|somebody|self|me|myself|mine|owner
|courtesy|courtesies|thanks|handout|handouts|file|files|filed|archive|archives|archival|stock|library|photo|photos|photograph|photographs|photographer|photographers|photography|pic|pics
|picture|pictures|image|images|img|screenshot|screenshots|screengrab|screengrabs|screen|capture|captured|still|frame|video|videos|clip|visual|visuals|illustration|representative|representational
|representation|representative|symbolic|only|purpose|purposes|viral|source|sources|author|creator|artist|agency|agencies|arrangement|special
|internet|web|website|online|www|google|googles|bing|yahoo|baidu|yandex|duckduckgo|search|engine|result|results|social|media|network|networks
|facebook|fb|whatsapp|instagram|insta|ig|twitter|tiktok|telegram|snapchat|pinterest|reddit|youtube|messenger|wechat|weibo|threads|linkedin|vk|viber|signal
|taken|shared|received|sourced|downloaded|found|got|rights|reserved|copyright|forwarded

अज्ञात|अनजान|अनाम|गुमनाम|नामालूम|इंटरनेट|इन्टरनेट|गूगल|गुगल|गूगल|सोशल|मीडिया|फाइल|फाईल|फोटो|फोटोज|तस्वीर|चित्र|छायाचित्र|छाया|इमेज|इमेजेस|पिक्चर|साभार|सौजन्य|सौजन्यः|क्रेडिट|आभार|प्रतीकात्मक|सांकेतिक|प्रतिनिधिक|एजेंसी|एजेंसियां|एजेंसियाँ
|फेसबुक|व्हाट्सएप|व्हाट्सऐप|व्हाट्सअप|वाट्सएप|वॉट्सऐप|ट्विटर|इंस्टाग्राम|यूट्यूब|टेलीग्राम|एक्स|स्क्रीनशॉट|स्क्रीनग्रैब|वीडियो|वायरल|संग्रहित|संग्रहीत|स्रोत|सोर्स|वेब|वेबसाइट|ऑनलाइन|नहीं|कोई|उपलब्ध|पता|लागू|नाम|से|की|का|के|द्वारा|पर|हैंडआउट|आर्काइव|संग्रह|अनुपलब्ध|सर्च
|सोशलमीडिया|नाही|माहीत|अज्ञात|थाहा|छैन

অজ্ঞাত|অজানা|অজ্ঞাতনামা|ইন্টারনেট|গুগল|সোশ্যাল|সোশাল|মিডিয়া|ফাইল|ছবি|ফটো|চিত্র|সংগৃহীত|সংগ্রহ|প্রতীকী|প্রতিনিধিত্বমূলক|সৌজন্যে|সৌজন্য|ফেসবুক|হোয়াটসঅ্যাপ|টুইটার|ইউটিউব|ইনস্টাগ্রাম|ভাইরাল|স্ক্রিনশট|থেকে|সূত্র|উৎস|নেই|অনলাইন|নাম|এজেন্সি|আর্কাইভ|সামাজিক|যোগাযোগ|মাধ্যম

نامعلوم|گمنام|انٹرنیٹ|گوگل|سوشل|میڈیا|فائل|فوٹو|تصویر|تصاویر|بشکریہ|علامتی|واٹس|ایپ|واٹس‌ایپ|فیس|بک|ٹوئٹر|ٹویٹر|انسٹاگرام|یوٹیوب|وائرل|ایجنسی|ایجنسیاں|ذریعہ|سے|کی|کا|کے|نہیں|کوئی|نام|اسکرین|شاٹ|گریب|ویڈیو|ویب|سائٹ|آن|لائن|ایکس|ہینڈ|آؤٹ

مجهول|مجهولة|مجهولون|معروف|معروفة|غير|انترنت|الانترنت|إنترنت|الإنترنت|جوجل|غوغل|قوقل|كوكل|ارشيف|الارشيف|أرشيف|الأرشيف|أرشيفية|ارشيفية|تعبيرية|صورة|صور|الصورة|الصور|تصوير|مواقع|موقع|وسائل|التواصل|الاجتماعي|تواصل|اجتماعي|لا|يوجد|بدون|مصدر|المصدر|من|عن|على|عبر|نقلا|فيسبوك|فيس|بوك|واتساب|واتس|آب|تويتر|انستغرام|إنستغرام|انستجرام|يوتيوب|تيليغرام|تلغرام|تيك|توك|متداولة|متداول|وكالات|الوكالات|وكالة|خاص|خاصة|اسم|المصور|مصور|لقطة|شاشة|فيديو|شبكة|حقوق|محفوظة|جميع|الحقوق
|ناشناس|نامشخص|اینترنت|گوگل|آرشیو|آرشیوی|عکس|عکاس|فضای|مجازی|شبکه|های|اجتماعی|تلگرام|از|منبع|ندارد

לא|ידוע|ידועה|אלמוני|אינטרנט|גוגל|ארכיון|צילום|תמונה|תמונות|מסך|רשתות|חברתיות|הרשתות|החברתיות|באדיבות|פייסבוק|ווטסאפ|וואטסאפ|טוויטר|אינסטגרם|יוטיוב|מתוך|מן|ללא|אין|קרדיט|מהאינטרנט|צלם|רשת

inconnu|inconnue|inconnus|photographe|anonyme|anonymes|auteur|auteure|réseaux|reseaux|réseau|sociaux|archives|archive|photo|photographie|image|images|capture|écran|ecran|d|illustration|droits|réservés|reserves|fournie|fourni|transmise|internet|aucun|aucune|sans|crédit|crédits|une|néant|nom|vidéo|tous
|desconocido|desconocida|desconocidos|anónimo|anonimo|anónima|autor|autora|redes|sociales|archivo|foto|fotos|fotografía|fotografia|fotógrafo|fotógrafa|imagen|imágenes|cortesía|cortesia|cedida|cedidas|cedido|captura|pantalla|ninguno|ninguna|sin|crédito|créditos|nombre|web|fuente|vídeo|suministrada|suministrado|facilitada|difusión
|unbekannt|unbekannte|unbekannter|anonym|urheber|fotograf|fotografin|archiv|archivbild|archivfoto|symbolbild|symbolfoto|beispielbild|bild|bilder|bildnachweis|quelle|soziale|sozialen|medien|netzwerke|netz|k|keine|kein|angabe|angaben|verfügung|gestellt|zur|bereitgestellt|ohne|namen|namens|repro|handyvideo|bildschirmfoto|verfügbar|nicht|bekannt
|desconhecido|desconhecida|anônimo|anônima|anónima|divulgação|divulgacao|divulgaçao|reprodução|reproducao|arquivo|pessoal|imagem|imagens|redes|sociais|fotógrafo|captura|tela|ecrã|cedida|nenhum|nenhuma|sem|autoria|não|nao|informado|informada|no|d r|direitos|reservados
|sconosciuto|sconosciuta|ignoto|ignota|anonimo|archivio|immagine|immagini|fotografo|gentile|concessione|social|rete|repertorio|schermata|nessuno|nessuna|fonte|generica|autore
|onbekend|onbekende|anoniem|archief|archieffoto|archiefbeeld|fotograaf|afbeelding|beeld|eigen|geen|via|sociale|schermafbeelding|aangeleverd|bron
|okänd|okänt|ukjent|ukendt|tuntematon|tundmatu|arkiv|arkivbild|arkivfoto|arkivbilde|arkisto|bilde|billede|kuva|kuvaaja|fotografen|ingen|saknas|sociala|medier|lånad
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

ai|footage|screencap|screencast|iphone|eyewitness|eyewitnesses|bystander|bystanders|passerby|passersby|netizen|netizens|admin|administrator|default|random|same|above|ibid|likewise|withheld|unk|unkn|pool|publicity|promo
|promotional|illustrative|illustrations|representations|copyrighted|wires|pix|uncredited|noname|credited|attribution|awaiting|permission|filled|updated|googleimages|googleimage|filephoto|googling|sns|fbpost

यूट्यूब|ग्रैब|शॉट|स्क्रीन|फोटोग्राफर|छायाचित्रकार|नेट|मालूम|लिया|ली|लिए|गया|गई|गयी|सौ|आर्काइव|स्रोतः|व्हॉट्सअप|व्हॉट्सॲप|माध्यम|माध्यमांवरून|इंटरनेटवरून|इन्टरनेटबाट|तस्बिर|सामाजिक|सञ्जाल|सञ्जालबाट
|আলোকচিত্রী|জানা|নেওয়া|ভিডিও|প্রযোজ্য|নয়|নিজস্ব|ইউটিউবের|ফেসবুকের|গুগলের|স্ক্রিনগ্র্যাব|আলোকচিত্র
|معلوم|فوٹوگرافر|لی|لیا|گئی|گیا|قارئین|علامتی|حاصل|کردہ
|محدد|الكاتب|كاتب|الفيديو|صفحة|منصة|إكس|متابع|قارئ|تداول|ناشطون|ناشط|توضيحية|تعبيريه|مأخوذة|مصدرها
|شبکه‌های|شبکههای|فضا|نامشخص|خوانندگان|کاربران|تزئینی|آرشیوی
|המצולם|פרטי|אילוסטרציה|גולש|גולשים|מקור|המקור

non|crédité|créditée|renseigné|renseignée|trouvé|trouvée|tiré|tirée|prise|lecteur|lectrice|lecteurs|personnelles|personnelle|courtoisie|gracieuseté|définir|communiqué|communiquée|précisé|précisée
|tomada|tomado|ilustrativa|ilustrativo|referencial|especial|datos|disponible|identificado|identificada|definir|pendiente|asignar|especificar|gentileza|lector|lectora|lectores|enviada|enviado|extraída|difundida|rrss
|bildquelle|fotoquelle|themenbild|beispielfoto|leserfoto|leserbild|pressefoto|pressebild|nachweis|angegeben|offen|noch|zvg|videostandbild|illustration|netzfund|unbek|lizenzfrei
|leitor|leitora|ilustrativa|pessoal|acervo|identificado|identificada|enviada|enviado|definir|extraída|retirada|fonte
|preso|presa|tratta|specificato|specificata|indicato|indicata|disponibile|lettore|lettori|scaricata|cortesia|utente
|rechtenvrij|lezer|lezersfoto|persfoto|illustratie|illustratiebeeld|stockfoto|stockbeeld|vrij
|skjermdump|skärmdump|skärmbild|skærmbillede|skjermbilde|pressfoto|pressbild|pressefoto|kuvakaappaus|kuvituskuva|lukijan|lukija|läsarbild|källa|kilde|lähde|internett|internetistä|netistä|genrebild|illustrasjonsfoto|tundmatu|teadmata|nezināms|nežinomas|internetas
|źródło|źródła|fot|szerző|forrás|prasowe|materiały|ilustracyjne|czytelnik|czytelnika|prywatne|prywatny|zdroj|zdroje|autora|neznáma|ilustrační|ilustračné|snímka|snímek|fotka|sursa|sursă|autorul|necunoscută|necunoscuta|captură|capturi|kép|internetről|illusztráció|olvasó|izvor|izvora|izvori|društvene|društvenih|mreže|mreža|nepoznati|ilustracija|ilustrativna|slika|vir
|fotoğrafı|fotoğrafı|internetten|i̇nternet|okuyucu|temsili|ekran|görüntüsü|kaynağı|belirsiz|kullanıcı|sosyal
|dokumen|dok|pribadi|ilustrasi|pembaca|warganet|gambar|hiasan|fail|rakaman|carian|minh|họa|tư|liệu|cắt|clip|từ|larawan|mula|sa|hindi|kilala|kuha|picha|mtandao|mtandaoni|haijulikani|hisani|ya
|личного|личный|личная|данных|кадр|иллюстративное|иллюстративная|иллюстрация|сайта|сайт|картинки|читателя|читатель|очевидец|очевидца|очевидцев|пользователь|пользователя|пресс|скрин|трансляции|нд|взято|предоставлено|вк|вконтакте
|ілюстративне|ілюстрація|мережі|мережа|скріншот|відео|читача|очевидця|автор|фотографія|снимка|снимки|илюстративна|извор|источникът|източник|соц|мрежи|мреже|непознати|соцмрежи
|φωτ|φωτογράφος|πηγή|διαδικτύου|ίντερνετ|ιντερνετ|στιγμιότυπο|αναγνώστη|αναγνώστης|αγνώστου|οθόνης|βίντεο
|ინტერნეტი|ინტერნეტიდან|უცნობი|ფოტო|წყარო|համացանց|համացանցից|անհայտ|լուսանկար|աղբյուր|интернеттен|интернетінен|белгісіз|сурет

இணையத்திலிருந்து|வலைதளம்|வலைதளங்கள்|ஊடகங்கள்|ஊடகங்களில்|சமூகவலைதளம்|மாதிரிப்|மாதிரி|கோப்புப்படம்|பெயர்|இருந்து|யூடியூப்|ஸ்கிரீன்ஷாட்|வைரல்|ஆதாரம்
|ప్రతీకాత్మక|తెలియని|నుంచి|నుండి|యూట్యూబ్|స్క్రీన్‌షాట్|సేకరణ|మూలం|ಸಾಂದರ್ಭಿಕ|ಯೂಟ್ಯೂಬ್|ಫೇಸ್‌ಬುಕ್|ವಾಟ್ಸಾಪ್|ಸೋಶಿಯಲ್|ಮೀಡಿಯಾ|ಕೃಪೆ|ಮೂಲ|ಇಂಟರ್‌ನೆಟ್
|പ്രതീകാത്മക|ഇന്റർനെറ്റിൽ|നിന്ന്|നിന്നും|ഫേസ്ബുക്ക്|വാട്സാപ്പ്|അജ്ഞാതൻ|ഉറവിടം|കടപ്പാട്|സമൂഹമാധ്യമം|સાભાર|પ્રતિકાત્મક|પ્રતીકાત્મક|ફેસબુક|વોટ્સએપ|સ્ત્રોત|ਪ੍ਰਤੀਕਾਤਮਕ|ਫੇਸਬੁੱਕ|ਸਰੋਤ|ପ୍ରତୀକାତ୍ମକ|ଚିତ୍ର|ସୋସିଆଲ|ମିଡିଆ|ଅଜ୍ଞାତ|অন্তৰ্জাল|আলোকচিত্ৰ
|අන්තර්ජාලය|අන්තර්ජාලයෙන්|නොදනී|ඡායාරූපය|නොදන්නා|အင်တာနက်|အင်တာနက်မှ|ဓာတ်ပုံ|မသိရ|မှ|រូបភាព|ពី|អ៊ីនធឺណិត|មិនស្គាល់|មិន|ស្គាល់|ຮູບ|ຈາກ|ອິນເຕີເນັດ|ບໍ່ຮູ້

图源|圖源|网图|網圖|翻攝|翻摄|翻拍|取自|转自|轉自|脸书|臉書|网友|網友|民眾|民众|市民|读者|讀者|微信群|朋友圈|小红书|推特|社群|配图|配圖|侵删|拍摄者|待补|待定|暂缺|網路上|资料照|資料照|示意
ユーチューブ|フェイスブック|インスタグラム|スクリーンショット|スクショ|出典|読者|視聴者|提供者|撮影|です|は|素材|フリー|動画より|ネット上|キャプチャ|匿名|出所|SNS
작가|불명|독자|시청자|유튜브|페이스북|인스타그램|방송|화면|방송화면|촬영|미확인|모름|출처불명|트위터|누리꾼|네티즌|참고|동영상|영상|SNS|에서|의
ประกอบ|เฟซบุ๊ก|เฟสบุ๊ค|ที่มา|ชื่อ|ขอบคุณ|รูป|รูปภาพ|เน็ต|อินเตอร์เน็ต|ผู้|ถ่าย|คลิป|วิดีโอ|ยูทูบ|ทวิตเตอร์|โซเชียลมีเดีย|แฟนเพจ|สื่อ|สังคม|ออนไลน์|นิรนาม

unclear|unsure|clue|dunno|idk|uploader|uploaded|upload|clipping|clippings|scan|scanned|selfie|printscreen|creditline|holder|holders|owners|organiser|organisers|organizer|organizers|dvd
|प्रतिकात्मक|प्रातिनिधिक|साइट|نیٹ|تداولها|تداوله|ومواقع|بلا|xã|hội|สื่อออนไลน์|เครดิต|φωτογραφίας|ilustrácia|ilustrativ|från|fra|характер|носит|иллюстративный|картинка|картинки|源自|系|畫面|画面|截屏
|sourcée|sourcé|libres|droit|imágenes|leser|leserin|agenturen|agentur|bildersuche|suche|lizenzfreies|gestelltes|gefunden|bei|internetfund|derechos|contexto|referencia|printscreen|prtsc
`);

/** Words that name nobody beside one of those above. Alone or with one another they can be a name: `The Post`, `UN`, `Le Van`. */
export const COMPANION_WORDS: readonly string[] = list(`
of|by|from|via|on|the|a|an|in|at|for|and|or|with|through|per|this|is|was|it|as|all|post|app|page|account|user|forward|use|group|un|grab|grabs|net
|who|citizen|own|old|historical|historic|free|royalty|private|personal|public|local|resident|residents|journalist|press|kit|pr|wire|our|camera|phone|mobile|cell|tv|television|cctv|multiple|several|given|stated|specified
|identified|confirmed|info|information|identity|without|later|update|please|pulled|off|grabbed|lifted|obtained|collected|saved|made|created|photoshop|took|need|sample|text|goes|put|enter|some|any|unsplashed|live|stream|broadcast|used|origin|clicked|kindly|sent|emailed|mail|email|by|new|quick|good|proper|exact|shot|movie|film|poster|book|cover|newspaper|channel|site|bank|respective|original|line|circulating|going|around|check|advised|official|company|event|clear
|de|du|des|la|le|les|sur|par|el|los|las|en|di|il|dal|dalla|da|do|na|no|em|por|von|aus|dem|den|der|die|das|im|het|van|ei|dr|banque|banco|banca|libre|uso
`);

/** Words that name nobody only as a whole, or that would be too common alone. */
export const NOBODY_PHRASES: readonly string[] = list(`
public domain unknown|press release|own work|name surname|firstname lastname|first name last name|name withheld|n a|see caption|as above|same as above|ditto|dto|idem|credit tk|to be credited|do not know|dont know|don t know|no idea|not sure|whoever|tbc tbd
|k a|o a|s n|s a|s d|d r|sans nom|n n|o t|ohne angabe|zur verfügung gestellt|sin nombre|senza nome|por confirmar|a confirmar|à confirmer|da confermare|wird nachgereicht|folgt|à compléter|por determinar
|dr|na|nn|nd|email|by email|first last|firstname|lastname|book cover|movie poster|film poster|official page|print screen|prt sc|screen shot|special correspondent|our special correspondent|staff reporter|correspondent|a correspondent|local news|local newspaper|news channel|a news channel|press reports|i don t know|i do not know|photo prétexte|image prétexte|libre de droit|libre de droits|uso libre|libre de derechos|respective owner|the respective owner|original source|original owner|sn|user generated content|passer by|a passer by|local resident|a local resident|microsoft bing|collection personnelle|confidential|writer|editor|reporter|the editor|the reporter|our reporter|who took this|citizen journalist|mat prasowe|पाठक|nk|sd|oa|ka|ho|user|users|post tk|windows user|foo|foo bar|xyz|see above|see below|see email|see e mail|see mail|see attached|see attachment|see file|see file info|see metadata|see notes|as per email|in email|in the email|attached|royalty free|fair use|creative commons|mobile phone|cell phone|cellphone|camera|olympus digital camera|tv grab|cctv grab|from tv|press kit|news agencies|news agency|adobe photoshop|picasa
|own collection|personal collection|our photographer|our correspondent|by our photographer|by our correspondent|author s own|several|later|fill|fill in|tbd by desk|on request|upon request|particular|colección personal|noch offen|n s a|संवाददाता|प्रतिनिधि|প্রতিনিধি|নিজস্ব প্রতিবেদক|н д
|x|लागू नहीं|پتہ نہیں|غير متوفر|غير متاح|لم يحدد
`);

/** Made of words above, yet somebody's name: an archive, picture agencies. */
export const REAL_NAMES: readonly string[] = list(`
internet archive|the internet archive|un photo|un photos|un video|photo12|photo 12|wire images|network photographers|still pictures|forward networks|image engine|group m|camera press|bild|bild zeitung|archive photos|image source|the image works|the image bank|stock photo agency
`);
