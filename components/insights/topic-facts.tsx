import { DefinitionList } from "@/components/ui/definition-list";

type TopicFactsProps = {
  topic: { synonyms: string[]; curators: { id: string; name: string }[]; followers: number | null };
};

/** What else a topic is called, and who looks after it. Draws nothing when there is nothing to say. */
export function TopicFacts({ topic: { synonyms, curators, followers } }: TopicFactsProps) {
  const facts = [
    { term: "Also called", words: synonyms.join(", ") },
    { term: "Looked after by", words: curators.map(({ name }) => name).join(", ") },
    { term: "Followed by", words: followers === null ? "" : followed(followers) },
  ].filter(({ words }) => words !== "");
  if (facts.length === 0) return null;
  return (
    <DefinitionList
      className="mb-10 max-w-3xl"
      items={facts.map(({ term, words }) => ({ term, children: words }))}
    />
  );
}

function followed(people: number) {
  if (people === 0) return "nobody yet";
  return people === 1 ? "1 person" : `${people} people`;
}
