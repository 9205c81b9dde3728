import { Because } from "@/components/ui/because";
import { TextLink } from "@/components/ui/text-link";
import { becauseWords } from "@/domain/reminders/because-query";
import type { Weighed } from "@/domain/reminders/plan-query";
import type { PlanReader } from "./plan-words";
import { whyThisOne } from "./verdict-words";

type WeighedListProps = { weighed: Weighed[]; today: string; reader: PlanReader };

/** Insights that were weighed for a day: why each matters to this person, and what else holds for it. */
export function WeighedList({ weighed, today, reader }: WeighedListProps) {
  const to = reader.name === null ? "you" : "others";
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {weighed.map((one) => {
        const more = whyThisOne(one, reader);
        return (
          <li key={one.insightId} className="py-3">
            {one.statement === "" ? (
              <p className="text-muted">A restricted insight</p>
            ) : (
              <p lang={one.language} dir="auto" className="font-serif text-17 wrap-anywhere">
                <TextLink href={one.href} className="text-ink! no-underline! hover:underline!">
                  {one.statement}
                </TextLink>
              </p>
            )}
            <Because className="mt-0.5 wrap-anywhere">
              {becauseWords(one.because, { today, locale: reader.locale, to })}
            </Because>
            {more && <p className="mt-1 text-15">{more}</p>}
          </li>
        );
      })}
    </ul>
  );
}
