import { Section } from "@/components/ui/section";
import type { AskedDays } from "@/domain/reminders/asked-days-query";
import type { NotAsked, ExplainedPlan as Plan, Weighed } from "@/domain/reminders/plan-query";
import { AskedDaysPicture } from "./asked-days-picture";
import { type PlanReader, planSentences } from "./plan-words";
import { whyNotNow } from "./verdict-words";
import { WeighedList } from "./weighed-list";

type ExplainedPlanProps = { plan: Plan; days: AskedDays; reader: PlanReader };

/** What somebody is asked today and next, and of each insight that was weighed for it why, why now, or why not. */
export function ExplainedPlan({ plan, days, reader }: ExplainedPlanProps) {
  const { asked, others, more } = plan;
  return (
    <>
      <p className="mb-8 max-w-measure text-17">{planSentences({ plan, days, reader }).join(" ")}</p>
      <AskedDaysPicture plan={plan} days={days} locale={reader.locale} />
      {asked.length > 0 && (
        <Section title="Asked now">
          <WeighedList weighed={asked} today={days.today} reader={reader} />
        </Section>
      )}
      <Section
        title="Weighed, and not asked"
        intro={
          others.length === 0
            ? "Nothing else was weighed for today."
            : "What came near, and why it has to wait."
        }
      >
        {byVerdict(others).map(([verdict, group]) => {
          const { title, intro } = whyNotNow(verdict, reader);
          return (
            <section key={verdict} className="mt-6 first:mt-0">
              <h3 className="font-medium">{title}</h3>
              {intro && <p className="max-w-measure text-15 text-muted">{intro}</p>}
              <div className="mt-2">
                <WeighedList weighed={group} today={days.today} reader={reader} />
              </div>
            </section>
          );
        })}
        {more > 0 && <p className="mt-3 text-15 text-muted">{moreWords(more)}</p>}
      </Section>
    </>
  );
}

/** What shares a reason stands together, in the order in which the reasons first come. */
function byVerdict(weighed: Weighed[]) {
  const groups = new Map<NotAsked, Weighed[]>();
  for (const one of weighed) groups.set(one.verdict, [...(groups.get(one.verdict) ?? []), one]);
  return [...groups];
}

const moreWords = (more: number) =>
  more === 1 ? "One more insight was weighed." : `${more.toLocaleString("en")} more were weighed.`;
