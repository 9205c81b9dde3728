const kinds = [
  { name: "Markdown", words: "one file for each insight, with or without front matter" },
  { name: "A folder or a ZIP archive", words: "of such files" },
  { name: "A CSV table", words: "one insight a row, with a column for the statement or title" },
  { name: "An export of Tidemark", words: "which administrators take in as it was" },
];

/** What can be imported, beside the place where it is dropped. */
export function WhatCanComeIn() {
  return (
    <section aria-label="What can be imported" className="grid content-start gap-3 text-15">
      <h2 className="font-serif text-17 font-semibold">What can be imported</h2>
      <ul className="grid gap-2">
        {kinds.map(({ name, words }) => (
          <li key={name}>
            <span className="font-medium">{name}</span> <span className="text-muted">{words}</span>
          </li>
        ))}
      </ul>
      <p className="text-muted">
        Headings that match our sections fill them; other text becomes background. The same import again
        changes nothing.
      </p>
    </section>
  );
}
