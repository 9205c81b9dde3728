import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import type { TopicOption } from "./choices";
import { useDraft } from "./draft-store";
import { Finder } from "./finder";
import { WritingSection } from "./writing-section";

const most = 10;

/** The topics, chosen from the curated list by name or by another word for the same. */
export function TopicsField({ topics }: { topics: TopicOption[] }) {
  const [ids, setIds] = useDraft("topicIds");
  const [words, setWords] = useState("");
  const named = (id: string) => topics.find((topic) => topic.id === id || topic.mergedIds.includes(id));
  const chosen = new Set(ids.map((id) => named(id)?.id));
  const found = topics.filter((topic) => !chosen.has(topic.id) && finds(topic, words));
  return (
    <WritingSection section="topics">
      {() => (
        <div className="grid gap-3">
          {ids.length > 0 && (
            <ul className="flex flex-wrap gap-2">
              {ids.map((id) => (
                <li
                  key={id}
                  className="flex items-center gap-1 rounded-small border border-line bg-surface pl-3 text-15"
                >
                  {named(id)?.name ?? "A topic that is gone"}
                  <IconButton
                    label={`Take out ${named(id)?.name ?? "the topic that is gone"}`}
                    icon={<X aria-hidden />}
                    className="[&_svg]:size-4"
                    onClick={() => setIds((now) => now.filter((one) => one !== id))}
                  />
                </li>
              ))}
            </ul>
          )}
          {ids.length < most ? (
            <Finder
              label="Find a topic"
              placeholder="Find a topic"
              words={words}
              onWords={setWords}
              found={found.map((topic) => ({
                id: topic.id,
                content: <TopicLine topic={topic} words={words} />,
              }))}
              nothing="No topic of that name. Curators keep the list: ask one of them to add it."
              onChoose={(id) => setIds((now) => [...now, id])}
            />
          ) : (
            <p className="text-15 text-muted">These are ten, which is the most an insight may have.</p>
          )}
        </div>
      )}
    </WritingSection>
  );
}

function finds({ name, synonyms }: TopicOption, words: string) {
  const wanted = words.trim().toLowerCase();
  return [name, ...synonyms].some((word) => word.toLowerCase().includes(wanted));
}

function TopicLine({ topic, words }: { topic: TopicOption; words: string }) {
  const wanted = words.trim().toLowerCase();
  const other = topic.name.toLowerCase().includes(wanted)
    ? undefined
    : topic.synonyms.find((word) => word.toLowerCase().includes(wanted));
  return (
    <>
      {topic.name}
      {other && <span className="text-muted"> · also called {other}</span>}
      {topic.description && <span className="block text-13 text-muted">{topic.description}</span>}
    </>
  );
}
