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
