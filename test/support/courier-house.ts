import { House } from '@shared/house/house';

/** A house that has entered its own address; every other setting is the default. */
export const courierHouse = (): House =>
  House.parse({
    url: 'https://www.courier.example/',
    storyUrl: 'https://www.courier.example/{year}/{month}/{slug}/',
  });
