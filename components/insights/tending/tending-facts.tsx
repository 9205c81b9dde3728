import { calendarDay } from "@/components/people/calendar-day";
import type { Clock } from "@/components/people/clock";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { RecordView } from "@/domain/insights/record-query";

type TendingFactsProps = { view: RecordView; clock: Clock };

/** Who looks after a record, and when somebody last did. */
export function TendingFacts({ view, clock }: TendingFactsProps) {
  const { owner, handedOver, translator, reverified, nextReviewOn, isCheckDue, status } = view;
  const items: Definition[] = [
    {
      term: "Owner",
      children: handedOver ? (
        <>
          {owner.name}, since {handedOver.from} left, <Time at={handedOver.at} {...clock} absolute />
        </>
      ) : (
        owner.name
      ),
    },
    ...(translator ? [{ term: "Translator", children: translator.name }] : []),
    ...(reverified
      ? [
          {
            term: "Last checked",
            children: (
              <>
                <bdi>{reverified.checked}</bdi>, {reverified.by},{" "}
                <Time at={reverified.at} {...clock} absolute />
              </>
            ),
          },
        ]
      : []),
    ...(status === "published" && nextReviewOn
      ? [
          {
            term: "Next check",
            children: `${calendarDay(nextReviewOn, clock.locale)}${isCheckDue ? ": it is due" : ""}`,
          },
        ]
      : []),
  ];
  return <DefinitionList items={items} className="max-w-measure [&_dd]:wrap-anywhere" />;
}
