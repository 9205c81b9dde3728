import { StatementLink } from "@/components/insights/statement-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { WaterLevel } from "@/components/ui/water-level";
import { calendarDay } from "../calendar-day";
import type { Clock } from "../clock";

type Held = {
  total: number;
  insights: {
    id: string;
    href: string;
    statement: string;
    language: string;
    recall: number;
    contacts: number;
    holdsUntil: string | null;
  }[];
};

/** An estimate from fewer meetings than these is shown as one from few answers. */
const few = 3;

/** What somebody remembers well, on their own page alone. */
export function HeldInsights({ held: { total, insights }, reader }: { held: Held; reader: Clock }) {
  return (
    <Section
      title={total === 0 ? "What you remember" : `What you remember: ${total.toLocaleString(reader.locale)}`}
      intro="What you would most likely recall today. Only you see this."
    >
      {insights.length === 0 ? (
        <p className="max-w-measure text-muted">
          Nothing yet, as far as we can tell. It fills as you do the steps of a path and answer questions.
        </p>
      ) : (
        <ul className="max-w-3xl divide-y divide-line border-y border-line">
          {insights.map(({ id, href, statement, language, recall, contacts, holdsUntil }) => (
            <li key={id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_auto]">
              <p lang={language} dir="auto" className="min-w-0 font-serif wrap-anywhere">
                <StatementLink href={href}>{statement}</StatementLink>
              </p>
              <p className="flex flex-wrap items-center content-start gap-x-3 text-15 text-muted sm:justify-end">
                <WaterLevel
                  share={recall}
                  of="of it is what you remember now"
                  fewAnswers={contacts < few}
                  className="text-ink"
                />
                {holdsUntil && <span>until about {calendarDay(holdsUntil, reader.locale)}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-15 text-muted">
        {total > insights.length && insights.length > 0 && (
          <span>These are the {insights.length} you met last.</span>
        )}
        <TextLink href="/recall/remembered">All that you met, and when you are asked next</TextLink>
      </p>
    </Section>
  );
}
