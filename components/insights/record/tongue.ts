/** How a record's own words are marked: their language and the way it is written. */
export type Tongue = { lang: string; dir: "ltr" | "rtl" };

/** One reader's way of writing dates. */
export type Reader = { now: Date; timeZone: string; locale: string };

/** What to copy when citing the record or one item of its evidence. */
export type Citations = { record: string; evidence: (number: number) => string };
