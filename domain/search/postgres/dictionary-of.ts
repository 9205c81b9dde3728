/** PostgreSQL's stemmers by primary language subtag; all of them come with version 14. */
const stemmers: Record<string, string> = {
  ar: "arabic",
  ca: "catalan",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hi: "hindi",
  hu: "hungarian",
  hy: "armenian",
  id: "indonesian",
  it: "italian",
  lt: "lithuanian",
  nb: "norwegian",
  ne: "nepali",
  nl: "dutch",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  yi: "yiddish",
};

/** Which of PostgreSQL's dictionaries stems a language (BCP 47); without one, words stay as they are. */
export function dictionaryOf(language: string): string {
  const [primary = ""] = language.toLowerCase().split("-");
  const stemmer = stemmers[primary];
  return stemmer ? `${stemmer}_stem` : "simple";
}
