import { Code } from "@/components/ui/code";
import { DefinitionList } from "@/components/ui/definition-list";

/** The files of an export, and what is none of its business. */
export function ExportContents() {
  return (
    <>
      <DefinitionList
        className="max-w-2xl"
        items={[
          {
            term: "insights/",
            children: "Each insight as Markdown with front matter, as its readers see it.",
          },
          {
            term: "records/",
            children:
              "Each insight as JSON with all there is of it: revisions, draft, reviews and comments, who may read it, why it needed review, re-verifications, goals, questions and answers, followers. Also what is superseded, retired or in the trash.",
          },
          {
            term: "initiatives/",
            children:
              "Each initiative as Markdown for reading. All of them, with who is on them and what was said of which insight, are in initiatives.json.",
          },
          {
            term: "files/",
            children:
              "Every version of every dataset, named by its SHA-256. What each is a version of is in datasets.json; studies are in studies.json.",
          },
          {
            term: "people, teams, topics",
            children: "Who there is and in what role, who is on which team, topics with their other words.",
          },
          {
            term: "manifest.json",
            children: "The checksum of each file, and one for the library as a whole.",
          },
        ]}
      />
      <p className="mt-4 max-w-measure text-15">
        Not in it: sessions, messages, the audit trail, who read what, and what was searched for. For a copy
        with all of that use <Code>npm run backup</Code>.
      </p>
      <p className="mt-3 max-w-measure text-15">
        From the command line: <Code>npm run export -- FOLDER</Code>
      </p>
    </>
  );
}
