import { DefinitionList } from "@/components/ui/definition-list";

const example = `name,mail,role,teams,path
Ana Silva,ana@example.org,author,Harbour,First weeks
Bo Lind,bo@example.org,,"Harbour; Keel",`;

/** The columns that are read, with an example. */
export function WhatPeopleFilesHold() {
  return (
    <section aria-labelledby="people-columns" className="grid min-w-0 content-start gap-4">
      <h2 id="people-columns" className="font-serif text-20 font-semibold">
        What it holds
      </h2>
      <p className="text-15 text-muted">
        One person a line, the names of the columns in the first. Commas, semicolons or tabs between them, as
        spreadsheets save it. All columns but mail may be left out.
      </p>
      <DefinitionList
        items={[
          { term: "mail", children: "The address they sign in with." },
          { term: "name", children: "As others see it." },
          { term: "role", children: "reader, author, curator or administrator; empty is reader." },
          { term: "teams", children: "One, or several with a semicolon between; the first is home." },
          { term: "path", children: "The title of the path they begin with." },
        ]}
      />
      <pre className="rounded-small bg-wash px-3 py-2 font-mono text-13 whitespace-pre-wrap wrap-anywhere">
        {example}
      </pre>
      <p className="text-15 text-muted">
        Who is here already, or invited, stays as they are: the same file twice changes nothing.
      </p>
    </section>
  );
}
