import { useContext, useEffect, useState } from "react";
import { Certainty, type CertaintyLevel } from "@/components/ui/certainty";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import type { InsightLink, LinkKind } from "@/domain/insights/content-input";
import { AddressContext } from "./addresses";
import type { LinkOption } from "./choices";
import { useDraft } from "./draft-store";
import { Finder } from "./finder";
import { Labelled } from "./labelled";
import { TextField } from "./text-field";
import { WritingSection } from "./writing-section";

const kinds: Record<LinkKind, string> = {
  supports: "It backs up the other one",
  contradicts: "It speaks against the other one",
  "derived-from": "It follows from the other one",
  supersedes: "It replaces the other one",
};

const waitMs = 250;

/** How this record stands to others, found by words in their statements. */
export function LinksField({ linked }: { linked: LinkOption[] }) {
  const [links, setLinks] = useDraft("links");
  const [known, setKnown] = useState(linked);
  const [words, setWords] = useState("");
  const found = useLinkOptions(words);
  const unlinked = found.filter(
    ({ id }) => !links.some((link) => link.insightId === id && link.kind === "supports"),
  );

  function change(index: number, part: Partial<InsightLink>) {
    setLinks((now) => now.map((link, place) => (place === index ? { ...link, ...part } : link)));
  }

  return (
    <WritingSection section="links">
      {() => (
        <div className="grid gap-3">
          {links.length > 0 && (
            <ul className="divide-y divide-line border-y border-line">
              {links.map((link, index) => (
                <li key={keyOf(links, index)} className="grid gap-3 py-4">
                  <div className="flex items-start justify-between gap-2">
                    <LinkedStatement option={known.find(({ id }) => id === link.insightId)} />
                    <IconButton
                      label={`Take out link ${index + 1}`}
                      icon={<X aria-hidden />}
                      onClick={() => setLinks((now) => now.filter((_, place) => place !== index))}
                    />
                  </div>
                  <div className="grid gap-3 sm:grid-cols-2">
                    <Labelled label="This insight">
                      <Select
                        name=""
                        value={link.kind}
                        onChange={({ target }) => change(index, { kind: target.value as LinkKind })}
                      >
                        {Object.entries(kinds).map(([kind, sentence]) => (
                          <option
                            key={kind}
                            value={kind}
                            disabled={links.some(
                              (other, place) =>
                                place !== index && other.insightId === link.insightId && other.kind === kind,
                            )}
                          >
                            {sentence}
                          </option>
                        ))}
                      </Select>
                    </Labelled>
                    <TextField
                      label="In what way"
                      value={link.note}
                      onText={(note) => change(index, { note })}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )}
          <Finder
            label="Find another insight by words of its statement"
            placeholder="Find by words of its statement"
            words={words}
            onWords={setWords}
            found={unlinked.map((option) => ({
              id: option.id,
              content: <LinkedStatement option={option} />,
            }))}
            nothing="No published insight with these words in its statement that you may see."
            onChoose={(insightId) => {
              setKnown((now) => [...now, ...found.filter(({ id }) => id === insightId)]);
              setLinks((now) => [...now, { insightId, kind: "supports", note: "" }]);
            }}
          />
        </div>
      )}
    </WritingSection>
  );
}

/** One insight may be linked in more than one way; its row keeps its place when the way changes. */
function keyOf(links: InsightLink[], index: number) {
  const id = links[index]?.insightId;
  return `${id}:${links.slice(0, index).filter(({ insightId }) => insightId === id).length}`;
}

function LinkedStatement({ option }: { option: LinkOption | undefined }) {
  if (!option) return <p className="text-muted">An insight that you may not see. The link stays as it is.</p>;
  const level = option.certainty?.replace("-", " ") as CertaintyLevel | undefined;
  return (
    <span className="min-w-0">
      <span className="block font-serif text-17" dir="auto">
        {option.statement}
      </span>
      <Certainty level={level ?? "unrated"} className="text-muted" />
    </span>
  );
}

/** What the words find, a moment after the last key. */
function useLinkOptions(words: string) {
  const { linkChoices } = useContext(AddressContext);
  const [found, setFound] = useState<LinkOption[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      if (words.trim() === "") return setFound([]);
      const query = new URLSearchParams({ words });
      const response = await fetch(`${linkChoices}?${query}`, { signal: leaving.signal }).catch(() => null);
      if (response?.ok) setFound(((await response.json()) as { found: LinkOption[] }).found);
    }, waitMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words, linkChoices]);
  return found;
}
