import { StatementLink } from "@/components/insights/statement-link";
import { leastPeople, type QuestionFigures, type StepFigures } from "@/domain/paths/people-on-path-query";

type Asked = StepFigures & { question: QuestionFigures };

/** So many are worth a look. */
const most = 8;

/** The questions that were forgotten most, with what can be done about each; nothing of any one person. */
export function QuestionList({ steps }: { steps: StepFigures[] }) {
  const asked = steps
    .filter((step): step is Asked => step.question !== null)
    .sort((one, other) => wrongness(other) - wrongness(one));
  const hard = asked.filter(({ question: { forgot, roughly } }) => forgot + roughly > 0).slice(0, most);
  if (asked.length === 0)
    return (
      <p className="text-muted">
        Too few answers yet: a question is shown once {leastPeople} people have answered it.
      </p>
    );
  if (hard.length === 0) return <p className="text-muted">Everybody knew the answers.</p>;
  return (
    <ol className="max-w-3xl list-none divide-y divide-line border-y border-line">
      {hard.map((step) => (
        <Question key={step.id} step={step} />
      ))}
    </ol>
  );
}

const wrongness = ({ question: { people, forgot, roughly } }: Asked) => (forgot + roughly / 2) / people;

function Question({ step: { id, number, href, statement, language, question } }: { step: Asked }) {
  return (
    <li className="py-4">
      <p lang={language} dir="auto" className="font-serif text-20 wrap-anywhere">
        {question.words}
      </p>
      <p className="mt-1 text-15 text-muted wrap-anywhere">
        Step {number}:{" "}
        <span lang={language}>
          <StatementLink href={href}>{statement}</StatementLink>
        </span>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Shares id={id} question={question} />
        <span className="text-15 text-muted tabular-nums">{sharesWords(question)}</span>
      </div>
    </li>
  );
}

function sharesWords({ people, forgot, roughly }: QuestionFigures) {
  return `Of ${people} people, ${forgot} forgot and ${roughly} knew it roughly`;
}

const width = 240;

function Shares({ id, question }: { id: string; question: QuestionFigures }) {
  const { people, forgot, roughly } = question;
  const long = (count: number) => (count / people) * width;
  return (
    <svg
      role="img"
      aria-labelledby={`shares-${id}`}
      viewBox={`0 0 ${width} 10`}
      className="h-2.5 w-60 max-w-full"
    >
      <title id={`shares-${id}`}>{sharesWords(question)}</title>
      <rect width={width} height="10" className="fill-line forced-colors:fill-[GrayText]" />
      <rect width={long(forgot)} height="10" className="fill-coral forced-colors:fill-[Highlight]" />
      <rect
        x={long(forgot) + (forgot > 0 ? 1 : 0)}
        y="3"
        width={long(roughly)}
        height="4"
        className="fill-sand forced-colors:fill-[CanvasText]"
      />
    </svg>
  );
}
