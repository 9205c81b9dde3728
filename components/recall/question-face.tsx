import { Because } from "@/components/ui/because";
import { TextInput } from "@/components/ui/text-input";
import { becauseWords } from "@/domain/reminders/because-query";
import type { OwnCard } from "@/domain/reminders/card-query";

type QuestionFaceProps = {
  card: Pick<OwnCard, "id" | "because" | "prompt">;
  clock: { today: string; locale: string };
};

/** Why it is asked, and what; of a checked question also where one chooses or types. */
export function QuestionFace({ card: { id, because, prompt }, clock }: QuestionFaceProps) {
  const tongue = { lang: prompt.language, dir: prompt.direction };
  return (
    <>
      <Because className="mb-3">{becauseWords(because, clock)}</Because>
      <h2
        {...tongue}
        id={`question-${id}`}
        tabIndex={-1}
        data-question
        className="max-w-[30em] font-serif text-24 font-medium outline-none wrap-anywhere sm:text-32"
      >
        {prompt.question}
      </h2>
      {prompt.check?.kind === "short" && <ShortAnswer id={id} />}
      {prompt.check?.kind === "choices" ? (
        <Choosing id={id} prompt={prompt} />
      ) : (
        prompt.choices.length > 0 && (
          <ul {...tongue} className="mt-4 grid gap-1 list-disc ps-5 font-serif marker:text-muted">
            {prompt.choices.map((choice) => (
              <li key={choice.id}>{choice.text}</li>
            ))}
          </ul>
        )
      )}
    </>
  );
}

function ShortAnswer({ id }: { id: string }) {
  return (
    <div className="mt-6 grid max-w-md gap-1">
      <p className="text-15 text-muted">Type it first; then see whether it is right.</p>
      <TextInput
        name="given"
        aria-labelledby={`question-${id}`}
        autoComplete="off"
        required
        maxLength={200}
      />
    </div>
  );
}

function Choosing({ id, prompt }: { id: string; prompt: OwnCard["prompt"] }) {
  return (
    <fieldset aria-labelledby={`question-${id}`} className="mt-6">
      <p className="mb-2 text-15 text-muted">Choose first; then see whether it is right.</p>
      <div lang={prompt.language} dir={prompt.direction} className="grid max-w-xl gap-2">
        {prompt.choices.map((choice) => (
          <label
            key={choice.id}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded border border-line bg-surface px-4 py-2 font-serif hover:border-edge has-checked:border-tide has-checked:bg-tide-soft"
          >
            <input type="radio" name="given" value={choice.id} required className="size-4 shrink-0" />
            <span className="min-w-0 wrap-anywhere">{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
