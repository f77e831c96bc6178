const ENDING =
  /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|hei[cf]|hif|tiff?|bmp|svg|psd|eps|raw|cr2|cr3|nef|nrw|arw|dng|orf|raf|rw2|pef|srw|pdf|mp4|mov)$/iu;

/** The day and time that programs put behind a name: ` 2024-03-20 at 5.12.31 pm (1)`. */
const WHEN = '[\\s_-]*\\d[\\d\\s.,:_()@-]*(?:(?:at|um|à|às|a las|alle|pm|am|copy)[\\d\\s.,:_()@-]*)*';

/**
 * Names that cameras, telephones and programs give: `IMG_2041`, `DSC01234`, `PXL_20240320_113045`, `image001`. A number or word that is followed by others is taken
 * whole, so that one name is read in one way: a credit of fifty digits would be tried in billions of ways otherwise.
 */
const MADE = new RegExp(
  `^(?:${[
    '(?:img|dsc[fn]?|dscn|pxl|mvimg|vid|mov|p|pict|pic|photo|image|bild|foto|imagem|imagen|scan|cimg|sam|gopr|dji|hpim|kic|wp|mg|capture|fb_img|received|signal|image_?from_?ios)[\\s_-]*(?:e?\\d{3,}|\\d{8}[_-]\\d+)(?!\\d)(?:[\\s_-]*(?:\\(\\d+\\)|copy|edited|final|hdr|burst\\w*(?!\\w)|cover|portrait|mp|(?:v|wa|(?<!\\d))\\d+(?!\\d)))*',
    '_?(?:mg|dsc|img)_?\\d{3,}',
    '\\d{8}[_-]\\d{4,6}(?:[_-]\\w+)?',
    `(?:whatsapp|telegram|signal|viber)\\s+(?:image|photo|picture|bild|foto|imagen?)${WHEN}`,
    `(?:screen\\s?shot|bildschirmfoto|capture d[’']écran|captura de (?:pantalla|tela|ecrã)|schermata)${WHEN}`,
    '(?:untitled|unbenannt|sans titre|sin título|sem título|unnamed|download|image|images|photo)[\\s_-]*(?:\\(?\\d+\\)?)(?:[\\s_-]*copy)?',
    '[0-9a-f]{16,}(?:_[a-z])?',
    '\\d{6,}_\\d{6,}(?:_\\w+)?',
    // Telephones' captures and messengers; then agencies' numbers
    '(?:screenshot|screen recording|viber_image|signal|photo|image|img|vid|pxl)[\\s_-]*\\d{4}-?\\d\\d-?\\d\\d\\S*',
    '\\d{8}t\\d{6}',
    '(?:ap|pti|ani|upi|efe|dpa|epa|afp|rt[rsx]|rc2)[_-]?\\d[\\da-z_-]{5,}|afp_\\w{6,}|rt[rsx]\\w{4,8}',
    '(?:gettyimages|shutterstock|istock(?:photo)?|adobestock|alamy|dreamstime|depositphotos|pexels|pixabay|unsplash|freepik|stock-photo)[_-](?:[^\\W\\d]|-)*\\d[\\w-]*',
    '[\\w-]+[_-]\\d{3,4}x\\d{3,4}',
    '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  ].join('|')})$`,
  'iu',
);

/** Whether a text is the name of a file, with or without its ending: it says where a picture came from, not what it is. */
export function isFileName(text: string): boolean {
  const name = text.trim().replace(/^.*[/\\](?=[^/\\]+$)/u, '');
  if (name === '' || name.length > 200) return false;
  // A sentence can end in a file's name; the name itself has few spaces.
  if (ENDING.test(name)) return name.split(/\s+/u).length <= 6;
  return MADE.test(name);
}
