import { useContext, useEffect, useState } from "react";
import { stageWords } from "@/components/studies/stage-words";
import { Button } from "@/components/ui/button";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import type { StudyLink } from "@/domain/studies/study-query";
import { Finder } from "./finder";
import { KnownStudiesContext } from "./known-studies";
import { RemovedLine } from "./removed-line";

type StudyFieldProps = { item: EvidenceItem; onChange: (change: Partial<EvidenceItem>) => void };

/** The study of one's own organization that an item came from: found by its title, seen, taken out. */
export function StudyField({ item: { studyId }, onChange }: StudyFieldProps) {
  const [removed, setRemoved] = useState<string | null>(null);
  const [chosen, setChosen] = useState<StudyLink | null>(null);

  return (
    <fieldset className="grid min-w-0 gap-2 sm:col-span-6">
      <legend className="mb-1 text-15 font-medium">Study</legend>
      {studyId ? (
        <NamedStudy
          studyId={studyId}
          chosen={chosen}
          onRemove={() => {
            setRemoved(studyId);
            onChange({ studyId: null });
          }}
        />
      ) : (
        <FindStudy
          onChoose={(study) => {
            setChosen(study);
            setRemoved(null);
            onChange({ studyId: study.id });
          }}
        />
      )}
      {removed && !studyId && (
        <RemovedLine
          what="The study"
          onUndo={() => {
            setRemoved(null);
            onChange({ studyId: removed });
          }}
        />
      )}
    </fieldset>
  );
}

type NamedStudyProps = { studyId: string; chosen: StudyLink | null; onRemove: () => void };

function NamedStudy({ studyId, chosen, onRemove }: NamedStudyProps) {
  const known = useContext(KnownStudiesContext);
  const study = chosen?.id === studyId ? chosen : known[studyId];
  return (
    <div className="grid gap-3 rounded border border-line px-3 py-3 text-15">
      <p role="status" className="wrap-anywhere">
        {study ? <NameOfStudy study={study} /> : unseen}
      </p>
      {study?.isWithdrawn && (
        <p className="text-sand-ink">This study was withdrawn, so the item counts nothing.</p>
      )}
      <div>
        <Button size="small" onClick={onRemove}>
          Take the study out
        </Button>
      </div>
    </div>
  );
}

/** In a tab of its own, so that nobody leaves what they write. */
function NameOfStudy({ study: { href, title, stage, isWithdrawn } }: { study: StudyLink }) {
  return (
    <>
      <a
        href={href}
        target="_blank"
        rel="noopener"
        dir="auto"
        className="rounded-small font-medium text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep"
      >
        {title}
        <span className="sr-only"> (new tab)</span>
      </a>
      <span className="text-muted">
        {" "}
        · {isWithdrawn ? "withdrawn" : stageWords[stage].word.toLowerCase()}
      </span>
    </>
  );
}

const unseen = "A study that somebody named since you opened this page. Load the page again to see which.";

function FindStudy({ onChoose }: { onChoose: (study: StudyLink) => void }) {
  const [words, setWords] = useState("");
  const found = useStudyChoices(words);
  return (
    <Finder
      label="The study it came from"
      placeholder="If it came from research here: words in the study’s title"
      words={words}
      onWords={setWords}
      found={found.map((study) => ({
        id: study.id,
        content: (
          <>
            <span className="block wrap-anywhere" dir="auto">
              {study.title}
            </span>
            <span className="text-13 text-muted">{stageWords[study.stage].word}</span>
          </>
        ),
      }))}
      nothing="No study has these words in its title."
      onChoose={(id) => {
        const study = found.find((one) => one.id === id);
        if (study) onChoose(study);
      }}
    />
  );
}

const waitMs = 250;

/** What the words find, a moment after the last key. */
function useStudyChoices(words: string) {
  const [found, setFound] = useState<StudyLink[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      if (words.trim() === "") return setFound([]);
      const address = `/studies/choices?${new URLSearchParams({ words })}`;
      const response = await fetch(address, { signal: leaving.signal }).catch(() => null);
      if (response?.ok) setFound(((await response.json()) as { found: StudyLink[] }).found);
    }, waitMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words]);
  return found;
}
