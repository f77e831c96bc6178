import { z } from 'zod';
import { stripCreditWording } from '../story/credit-wording';

/** An IANA time zone name that this machine's Intl data knows. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'is not a time zone');

const WebAddress = z.url({ protocol: /^https?$/ });

/** The publication and its style: everything on an exported page that no single story decides. */
export const House = z.object({
  name: z.string().trim().min(1).default('The Sample Courier'),
  /** Absolute address of the front page. */
  url: WebAddress.default('https://www.example.org/'),
  /** Where a story will stand: absolute, with `{slug}` and optionally `{section}`, `{year}`, `{month}`, `{day}`. */
  storyUrl: z
    .string()
    .refine(
      (pattern) => pattern.includes('{slug}') && URL.canParse(pattern.replaceAll(/\{\w+\}/g, 'x')),
      'needs {slug} in an absolute address',
    )
    .default('https://www.example.org/{year}/{month}/{slug}/'),
  logo: z
    .object({ url: WebAddress, width: z.int().positive(), height: z.int().positive() })
    .nullable()
    .default({ url: 'https://www.example.org/logo.png', width: 600, height: 60 }),
  /** BCP 47. */
  language: z.string().min(2).default('en-IN'),
  timeZone: TimeZone.default('Asia/Kolkata'),
  /** Printed before a credit. */
  creditWording: z.enum(['Photo Courtesy:', 'Photo:']).default('Photo Courtesy:'),
  sections: z.array(z.string()).default(['India', 'World', 'Business', 'Sport', 'Culture', 'Science']),
  /** The publication's handle, without @. */
  handle: z.string().default(''),
});
export type House = z.infer<typeof House>;

export const defaultHouse = (): House => House.parse({});

/** A credit as it prints, in the house's wording and in it once: `Photo Courtesy: PIB`. Empty where it names nobody. */
export function printCredit(house: House, credit: string): string {
  const name = stripCreditWording(credit);
  return name && `${house.creditWording} ${name}`;
}
