import { calendarDay } from "@/components/people/calendar-day";
import type { Clock } from "@/components/people/clock";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { RecordView } from "@/domain/insights/record-query";
import type { CauseView } from "@/domain/upkeep/cause-query";

type TendingFactsProps = { view: RecordView; causes: CauseView[]; clock: Clock };

/** Who looks after a record, and when somebody last did. */
export function TendingFacts({ view, causes, clock }: TendingFactsProps) {
  const { owner, handedOver, translator, reverified, nextReviewOn, isCheckDue, status } = view;
  const [oldest] = causes;
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
    ...(oldest
      ? [
          {
            term: "Needs review",
            children: (
              <>
                since <Time at={oldest.openedAt} {...clock} absolute />,{" "}
                {causes.length === 1 ? "for one reason" : `for ${causes.length} reasons by now`}
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
