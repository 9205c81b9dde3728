import type { Actor } from "../actor";
import { fullDay } from "../digests/digest-words";
import { localDay } from "../people/local-day";

/** How days are written for whoever reads a card. */
export type CardReader = { today: string; day: (at: Date) => string; dayOn: (on: string) => string };

/** A person's own zone and language; for many at once the world's clock and the language of the product. */
export function cardReader(actor: Actor, now: Date): CardReader {
  const { timeZone, locale } = actor.kind === "person" ? actor : { timeZone: "UTC", locale: "en-GB" };
  const dayOn = (on: string) => fullDay(on, locale);
  return { today: localDay(now, timeZone), day: (at) => dayOn(localDay(at, timeZone)), dayOn };
}
