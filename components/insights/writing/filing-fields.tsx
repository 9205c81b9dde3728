import { Select } from "@/components/ui/select";
import type { TopicOption } from "./choices";
import { useDraft } from "./draft-store";
import { Labelled } from "./labelled";
import { sectionId } from "./section-guides";

const languages = [
  "en",
  "ar",
  "cs",
  "da",
  "de",
  "el",
  "es",
  "fa",
  "fi",
  "fr",
  "he",
  "hi",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "nb",
  "nl",
  "pl",
  "pt",
  "ro",
  "ru",
  "sv",
  "tr",
  "uk",
  "vi",
  "zh",
];

const year = 365.25;
const halfLives = [0.5, 1, 2, 3, 5, 10, 15, 20, 30].map((years) => ({
  days: Math.round(years * year),
  words: years < 1 ? "6 months" : years === 1 ? "1 year" : `${years} years`,
}));
const defaultDays = 1826;

/** The language, and how fast the evidence ages. */
export function FilingFields({ topics }: { topics: TopicOption[] }) {
  const [language, setLanguage] = useDraft("language");
  const [halfLife, setHalfLife] = useDraft("halfLifeDays");
  const [topicIds] = useDraft("topicIds");
  const isListed = halfLife === null || halfLives.some(({ days }) => days === halfLife);
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <div id={sectionId("language")} className="scroll-mt-36">
        <Labelled label="Language" hint="Decides how its words are found, and their direction.">
          <Select name="" value={language} onChange={({ target }) => setLanguage(target.value)}>
            {[...new Set([language, ...languages])].map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </Select>
        </Labelled>
      </div>
      <div id={sectionId("halfLifeDays")} className="scroll-mt-36">
        <Labelled
          label="The evidence counts half after"
          hint="How fast knowledge of this kind goes out of date. Once its evidence weighs half of what it did when published, it needs review."
        >
          <Select
            name=""
            value={halfLife ?? ""}
            onChange={({ target }) => setHalfLife(target.value === "" ? null : Number(target.value))}
          >
            <option value="">{inherited(topics, topicIds)}</option>
            {!isListed && <option value={halfLife}>{halfLife} days</option>}
            {halfLives.map(({ days, words }) => (
              <option key={days} value={days}>
                {words}
              </option>
            ))}
          </Select>
        </Labelled>
      </div>
    </div>
  );
}

/** What holds without a choice: the shortest of its topics, else five years. */
function inherited(topics: TopicOption[], ids: string[]) {
  const days = topics
    .filter(({ id, mergedIds }) => ids.some((one) => one === id || mergedIds.includes(one)))
    .flatMap(({ halfLifeDays }) => (halfLifeDays === null ? [] : [halfLifeDays]));
  if (days.length === 0) return `As usual: ${inYears(defaultDays)}`;
  return `As its topics say: ${inYears(Math.min(...days))}`;
}

function inYears(days: number) {
  const years = Math.round((days / year) * 10) / 10;
  return years === 1 ? "1 year" : `${years} years`;
}

/** English names, the same on the server and in every browser. */
function nameOf(code: string) {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
