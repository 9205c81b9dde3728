import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/code";
import { Undo2 } from "@/components/ui/icons";
import { grades, gradeWords } from "@/domain/memory/contact-input";
import { SnoozeMenu } from "./snooze-menu";

type RecallBarProps = {
  card: { id: string; afterKickoff: string | null } | undefined;
  shown: boolean;
  /** The question that was dealt with last. */
  undoId: string | undefined;
  today: string;
};

/** What one presses, always in the same place: first for the answer, then how well one knew it. */
export function RecallBar({ card, shown, undoId, today }: RecallBarProps) {
  return (
    <div className={barLook}>
      <div className="mx-auto flex max-w-3xl flex-col gap-2 max-md:flex-col-reverse">
        {card && <div className="grid grid-cols-4 gap-2">{shown ? <GradeButtons /> : <ShowButton />}</div>}
        <div className="flex min-h-11 items-center justify-between gap-4">
          {card ? <SnoozeMenu key={card.id} afterKickoff={card.afterKickoff} today={today} /> : <span />}
          {undoId && (
            <Button
              type="submit"
              look="plain"
              name="deed"
              value="undo"
              data-undo
              formNoValidate
              data-id={undoId}
            >
              <Undo2 aria-hidden />
              Undo
              <Key name="u" />
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

const barLook = [
  "border-line bg-paper print:hidden",
  "max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-10",
  "max-md:border-t max-md:px-4 max-md:pt-1 max-md:pb-2",
  "md:sticky md:bottom-0 md:-mb-20 md:pt-4 md:pb-8",
].join(" ");

function ShowButton() {
  return (
    <Button
      type="submit"
      look="primary"
      name="deed"
      value="open"
      data-shows
      aria-keyshortcuts="Space"
      className="col-span-4 min-h-14! w-full text-17"
    >
      Show the answer
      <Key name="Space" />
    </Button>
  );
}

function GradeButtons() {
  return grades.map((grade, place) => (
    <Button
      key={grade}
      type="submit"
      name="deed"
      value={`answer:${grade}`}
      formNoValidate
      data-grade={place + 1}
      aria-keyshortcuts={String(place + 1)}
      className="min-h-14! w-full px-1! text-17 whitespace-normal leading-tight max-md:text-15"
    >
      {gradeWords[grade]}
      <Key name={String(place + 1)} />
    </Button>
  ));
}

function Key({ name }: { name: string }) {
  return (
    <span aria-hidden className="max-md:hidden">
      <Kbd>{name}</Kbd>
    </span>
  );
}
