/** The class of a fact box's title on a page of ours. */
export const TITLE_CLASS = 'fact-box-title';

/**
 * `fact-box`, `factbox--left`, `article__facts-box`, `key-facts`: however a house names the class. Its parts, `fact-box-title`, are none.
 */
const IS_FACT_BOX =
  /(?:^|[\s_-])(?<!has-)(?:facts?[-_]?box|key[-_]?facts|faktaruta|faktaboks|faktenbox|infokasten)(?=$|\s|--|[-_](?:left|right|center|wide|block|box|wrap|wrapper|container)(?=$|\s))/iu;

/** Whether a class says that an element is a fact box. */
export const isFactBoxClass = (className: string): boolean => IS_FACT_BOX.test(className);

/** The level that a heading in a box was chosen to have, if its page put the title on one: those below the title begin at 2. */
export const levelInBox = (level: number, title: number): 2 | 3 | 4 =>
  Math.min(Math.max(level - Math.max(title, 1) + 1, 2), 4) as 2 | 3 | 4;
