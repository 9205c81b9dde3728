const example = `name,mail,role,teams,path
Ana Silva,ana@example.org,author,Harbour,First weeks
Bo Lind,bo@example.org,,"Harbour; Keel",`;

const columns = [
  ["mail", "The address they sign in with."],
  ["name", "As others see it."],
  ["role", "reader, author, curator or administrator; empty is reader."],
  ["teams", "One, or several with a semicolon between; the first is home."],
  ["path", "The title of the path they begin with."],
] as const;

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
      <dl className="divide-y divide-line border-y border-line text-15">
        {columns.map(([column, holds]) => (
          <div key={column} className="grid grid-cols-[4rem_1fr] gap-x-4 py-2">
            <dt className="font-medium">{column}</dt>
            <dd className="min-w-0 text-muted">{holds}</dd>
          </div>
        ))}
      </dl>
      <pre className="rounded-small bg-wash px-3 py-2 font-mono text-13 whitespace-pre-wrap wrap-anywhere">
        {example}
      </pre>
      <p className="text-15 text-muted">
        Who is here already, or invited, stays as they are: the same file twice changes nothing.
      </p>
    </section>
  );
}
