import clsx from "clsx";
import { type StudyStage, studyStages } from "@/domain/studies/study-input";
import { stageWords } from "../stage-words";

/** How far a study is: a thin line of six, the stage it is in named in words. */
export function StageLine({ stage, isWithdrawn }: { stage: StudyStage; isWithdrawn: boolean }) {
  const place = studyStages.indexOf(stage);
  return (
    <ol aria-label="Stages" className="mb-8 grid max-w-4xl grid-cols-6 gap-1">
      {studyStages.map((one, index) => (
        <li
          key={one}
          aria-current={one === stage ? "step" : undefined}
          data-tip={stageWords[one].meaning}
          className={clsx(
            "border-t-[3px] pt-2 text-13",
            index <= place && !isWithdrawn ? "border-tide" : "border-line",
            one === stage ? "font-semibold text-ink" : "text-muted max-sm:[&>span]:sr-only",
            one === stage && "max-sm:whitespace-nowrap",
            one === stage && index > 3 && "max-sm:flex max-sm:justify-end",
          )}
        >
          <span>{stageWords[one].word}</span>
        </li>
      ))}
    </ol>
  );
}
