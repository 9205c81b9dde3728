import type { Reader } from "@/components/insights/record/tongue";
import type { FormAction } from "@/components/ui/form-state";
import { TextLink } from "@/components/ui/text-link";
import { stageWords } from "../stage-words";
import { BoardMoves } from "./board-moves";
import type { ShownColumn } from "./shown-study";
import { StudyCard } from "./study-card";

type StudyBoardProps = { columns: ShownColumn[]; reader: Reader; move: FormAction };

/** Research by its stage, from planned to published; on a phone the stages stand one below the other. */
export function StudyBoard({ columns, reader, move }: StudyBoardProps) {
  const mayMove = columns.some(({ studies }) => studies.some((study) => study.mayMove));
  return (
    <BoardMoves move={move}>
      {mayMove && (
        <p className="mb-6 text-15 text-muted max-md:hidden print:hidden">
          Drag a study to another stage, or press Shift with the left or right arrow on its title.
        </p>
      )}
      <StageLinks columns={columns} />
      <div className="grid gap-x-4 gap-y-10 md:grid-cols-3 wide:grid-cols-6">
        {columns.map((column) => (
          <StageColumn key={column.stage} column={column} reader={reader} />
        ))}
      </div>
    </BoardMoves>
  );
}

/** On a phone, where the stages stand one below the other, the way to each. */
function StageLinks({ columns }: { columns: ShownColumn[] }) {
  return (
    <nav aria-label="Stages" className="mb-8 md:hidden print:hidden">
      <ul className="flex flex-wrap gap-x-4 text-15">
        {columns.map(({ stage, count }) => (
          <li key={stage}>
            <a
              href={`#stage-${stage}`}
              className="inline-flex min-h-11 items-center gap-1 rounded-small text-tide underline decoration-1 underline-offset-3"
            >
              {stageWords[stage].word} <span className="tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function StageColumn({ column, reader }: { column: ShownColumn; reader: Reader }) {
  const { stage, count, studies, listHref } = column;
  const { word, meaning } = stageWords[stage];
  const more = count - studies.length;
  return (
    <section
      aria-labelledby={`stage-${stage}`}
      data-stage={stage}
      className="group/stage min-w-0 border-t-2 border-line pt-3 transition-colors data-over:border-tide data-over:bg-tide-soft md:min-h-40"
    >
      <h2
        id={`stage-${stage}`}
        data-tip={meaning}
        className="mb-3 flex scroll-mt-20 items-baseline gap-2 font-serif text-17 font-semibold"
      >
        {word}
        <span className="font-sans text-15 font-normal text-muted tabular-nums">
          {count}
          <span className="sr-only"> {count === 1 ? "study" : "studies"}</span>
        </span>
      </h2>
      {studies.length === 0 ? (
        <p className="text-15 text-muted">{stage === "published" ? "None lately." : "None."}</p>
      ) : (
        <ul className="grid gap-2">
          {studies.map((study) => (
            <StudyCard key={study.id} study={study} reader={reader} />
          ))}
        </ul>
      )}
      {(more > 0 || stage === "published") && (
        <p className="mt-3 text-15">
          <TextLink href={listHref}>
            {stage === "published"
              ? "All published studies"
              : `and ${more.toLocaleString(reader.locale)} more`}
          </TextLink>
        </p>
      )}
    </section>
  );
}
