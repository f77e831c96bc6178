import { describe, expect, it } from 'vitest';
import { altSaysNothing } from './alt-says-nothing';

const each = (text: string) => text.split('|').map((alt) => [alt.trim()]);

describe('alt text that says nothing', () => {
  it.each(
    each(
      `image|Image.|A photo|photo of|Picture 3|untitled|Untitled-1|Screenshot|screenshot of|IMG_2041.jpg|IMG_20240320_171231_HDR|Untitled design (2)|chart|DSC_0042|bridge-opening.jpeg|photos/2024/bridge.png|C:\\Pictures\\bridge.jpg|image001
      |WhatsApp Image 2024-03-20 at 17.12.31.jpeg|Screen Shot 2024-03-20 at 5.12 pm|20240320_171231|PXL_20240320_171231|https://a.example/bridge.jpg|alt text|Image description|featured image|TK|xxx|lorem ipsum|n/a
      |तस्वीर|फ़ोटो|एक तस्वीर|ছবি|تصویر|صورة|תמונה|Bild|Foto|une image|sans titre.jpg|imagen|captura de pantalla|uma imagem|immagine|фото|изображение|图片|写真|사진|ภาพ|e4d909c290d0fb1ca068ffaddf22cbd0`,
    ),
  )('%s', (alt) => expect(altSaysNothing(alt)).toBe(true));

  it.each(
    each(
      `A ferry at a jetty|Photo of the new bridge|Screenshot of the ministry’s statement|Two men|Bridge|The logo of the Courier|The mayor holds up a file|नया पुल|পুরোনো সেতু|جسر جديد|نیا پل|le pont|Die Brücke|el puente nuevo|新桥|橋の写真|A page that reads report.pdf, dated May|Screenshot 2 of 3: the vote count|IMG Academy’s stadium|Photographers wait`,
    ),
  )('is not: %s', (alt) => expect(altSaysNothing(alt)).toBe(false));
});

describe('alt text as programs and desks leave it', () => {
  it.each(
    each(
      `IMG_2041|img2041|IMG-20240320-WA0012|IMG-20240320-WA0012.jpg|DSC_0042.NEF|DSCF1234|_DSC1234|_MG_4567|P1010101|DJI_0042|GOPR0042|100_0042
      |PXL_20240320_113045.MP|20240320_113045.jpg|Screenshot_20240320-113045_WhatsApp|Screenshot 2024-03-20 at 11.30.45 AM.png|Screen Recording 2024-03-20
      |WhatsApp Image 2024-03-20 at 5.12.31 PM (1)|photo_2024-03-20_11-30-45|photo_2024-03-20 11.30.45|FB_IMG_1710911445123|received_1234567890123
      |signal-2024-03-20-113045|viber_image_2024-03-20|image (3).png|image(1)|image.png|images.jpeg|download (2).jpg|download|unnamed.jpg|unnamed (1)
      |Untitled-2.psd|final_final_v2.jpg|bridge_final.png|bridge-opening-1200x675.jpg|bridge-opening-1200x675|bridge_opening_2024|hero-image|hero_image_v2
      |banner-1|thumb_bridge|AP24080123456789|AFP_34LT8XV|AFP__20240320__34LT8XV__v1__HighRes__Topshot|RTX8ABCD|RTS1A2B3|GettyImages-1234567890
      |gettyimages-1234567890-612x612.jpg|GettyImages-1234|shutterstock_1234567890|iStock-1234567890|AdobeStock_12345678|alamy-2ABC123|pexels-photo-1234567
      |pexels-jane-roe-1234567.jpg|pixabay-1234.jpg|PTI03_20_2024_000123A|PTI03_20_2024_000123A.jpg|ANI-20240320123456|20240320T113045|2024-03-20|0001|001.jpg
      |123456|x|.|-|…|***|image description|image description here|Alt text here|alt|alt tag|alt:|Alt text: TK|ALT TK|TK alt|add alt text|Add a description
      |Enter alt text here|describe image|Image may contain: person|Image may contain: one or more people|May be an image of 2 people
      |No photo description available.|No alternative text description for this image|No description available|Image preview|Loading|placeholder image
      |image placeholder|Default image|sample image|test image|my image|new image|Image 1 of 5|Photo 2/5|Figure 1|Fig. 2|Fig 3:|Photo (1)|Photo by
      |Photo credit|photo:|image:|Image result for bridge|picture of|image of|An image of a|a picture|pic|photo gallery|Gallery image|slideshow
      |image with no description|image not found|Image unavailable|broken image|no image|No alt|no alt text|no alt text provided|undefined|null|none|n/a|NA
      |tbc|TBD|todo|TODO alt|fixme|???|xxx|XXXX|lorem ipsum|Lorem ipsum dolor sit amet|asdf|asdfasdf|qwerty|test|testing|test 1|bla|blah blah|blah|foo
      |decorative|spacer|logo|icon|avatar|profile photo|profile picture|headshot|portrait|chart|graph|graphic|illustration|drawing|cartoon|collage|file photo
      |File image|Representative image|representational image|Stock photo|click to enlarge|Click image to enlarge|Read more|featured image|Featured Image
      |cover image|main image|Lead photo|lead image|article image|story image|News image|thumbnail|सांकेतिक तस्वीर|प्रतीकात्मक तस्वीर|फाइल फोटो|फोटो 1
      |तस्वीर 2|छवि|चित्र १|यहाँ विवरण लिखें|फोटो का विवरण|ফাইল ছবি|ছবি ১|প্রতীকী ছবি|একটি ছবি|تصویر ۱|فائل فوٹو|صورة أرشيفية|صورة تعبيرية|صورة 1|وصف الصورة
      |نص بديل|عکس ۱|תמונה 1|תמונת ארכיון|photo d'illustration|Image d'illustration|Photo d’archives|texte alternatif|Texte alternatif ici|photo 1
      |image sans description|légende|Légende de la photo|Symbolbild|Archivbild|Bild 1|Bildbeschreibung|Alternativtext|Beispielbild|Titelbild
      |imagen de archivo|Foto de archivo|imagen 1|descripción de la imagen|texto alternativo|imagem 1|foto de arquivo|descrição da imagem|Imagem ilustrativa
      |texto alternativo aqui|Foto d'archivio|immagine 1|testo alternativo|descrizione immagine|beeld|foto 1|Archieffoto|bild 1|zdjęcie 1|tekst alternatywny
      |zdjęcie|fotoğraf 1|resim 1|gambar 1|ilustrasi|ảnh minh họa|ảnh 1|фото 1|изображение 1|альтернативный текст|описание изображения|архивное фото
      |иллюстрация|картинка|φωτογραφία αρχείου|εικόνα 1|图1|图片1|图片说明|资料图|图片描述|圖片|圖1|写真1|画像1|イメージ画像|代替テキスト|사진1|이미지1|자료사진|대체 텍스트|ภาพ 1|ภาพประกอบ|รูปที่ 1|படம் 1
      |கோப்புப் படம்|ఫోటో 1|ಚಿತ್ರ 1|ചിത്രം 1`,
    ),
  )('%s', (alt) => expect(altSaysNothing(alt)).toBe(true));
});

describe('alt text that names what is shown, however short', () => {
  it.each(
    each(
      `Mayor|Ferry|A ferry|Two men shake hands|Rahul Gandhi|Jane Roe|Narendra Modi in 2014|The Taj Mahal|Taj Mahal|India Gate|K2|M1|A4 paper|G20 logo
      |G20 leaders|The G20 logo|Logo of the BBC|Company logo on a wall|Map of India|Map of the flood area|A map of Kerala|Chart of rainfall
      |Bar chart: rainfall by month|Graph showing unemployment|Portrait of Gandhi|Portrait of a woman|Headshot of Jane Roe|An illustration of a cell
      |Cartoon of the prime minister|Photo of a bridge|Image of a bridge|Picture of a dog|Screenshot of a tweet|A screenshot of the app
      |Photographers at the gate|A photographer|A camera|Photo exhibition visitors|File cabinets|Files on a desk|A file|Stock market board|Stock exchange
      |Icon of Saint George|Icons on a phone|Banner at a rally|Banners|A banner reads “No”|Slide in a playground|A table|Table tennis|Test cricket|Test match
      |A test tube|A placeholder stone|The image on the wall|X-ray|X-ray of a hand|XXL shirt|Super Bowl XXX|Room 101|Apollo 11|Boeing 737|Boeing 737-800
      |IMG Academy|An IMG tent|DSC Prize|Figure skater|Figures in fog|Chart-topping band|Poster of the film Image|Three photos on a wall
      |Black and white photo of a street|Old photo of a street|Image Comics stand|A person holding a sign that says photo.jpg|Bandh|Bild-Zeitung stand
      |Bild der Brücke|Das Bild zeigt eine Brücke|Foto eines Hundes|Ein Archiv|Une image du pont|Photo du pont|Le texte de loi|La légende Pelé|Pelé
      |Imagen del puente|Foto del puente|Un puente|O texto da lei|Foto da ponte|Il ponte|La foto del ponte|Foto van de brug|Beeldhouwer|Zdjęcie mostu
      |Köprünün fotoğrafı|Gambar jembatan|Ảnh cây cầu|Фото моста|Мост|Фотограф|Φωτογραφία της γέφυρας|पुल की तस्वीर|पुल|चित्रकूट|चित्रा सिंह|সেতুর ছবি
      |ছবি বিশ্বাস|پل کی تصویر|صورة الجسر|الجسر|תמונה של גשר|גשר|大桥照片|大桥|图书馆|图瓦卢|橋の画像|東京タワー|다리 사진|서울|ภาพสะพาน|สะพาน|பாலத்தின் படம்|வங்கி|వంతెన|ಸೇತುವೆ|പാലം
      |ગાંધીજી|ਪੁਲ|A cover of Time magazine|Hero Honda bike|Hero of the match|Lead singer|Lead pipes|The main gate|A new graphic novel|Graph paper
      |Untitled by Banksy|“Untitled”, a painting by Basquiat|The painting “Untitled” (1982)|Null Island buoy|None of the seats are taken
      |Description boards at the zoo|TODO, a Japanese film poster|TK Maxx storefront|An AP photographer|Getty Center|Getty Museum|Reuters building|A gallery
      |National Gallery|Gallery visitors|Collage of six portraits|Avatar film poster|A profile view of a mare|A bullet|Bullet train|A divider wall
      |Drawing of a tree|Zoom logo|Zoom call with nine people|A spacer frame|Cartoon Network sign|Photo finish|Photo booth|Picture frame|Image sensor
      |A decorative gate|Decorative lights`,
    ),
  )('%s', (alt) => expect(altSaysNothing(alt)).toBe(false));
});
