import clsx from "clsx";
import { useContext, useEffect, useState } from "react";
import { Prose } from "@/components/ui/prose";
import { AddressContext } from "./addresses";

/** Markdown as the server renders it for every reader. */
export function RenderedText({ markdown, className }: { markdown: string; className?: string }) {
  const { rendered } = useContext(AddressContext);
  const [html, setHtml] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    fetch(rendered, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ markdown }),
      signal: leaving.signal,
    })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error("not rendered"))))
      .then((answer: { html: string }) => setHtml(answer.html))
      .catch(() => setFailed(!leaving.signal.aborted));
    return () => leaving.abort();
  }, [rendered, markdown]);

  if (failed)
    return (
      <p className={clsx("text-15 text-muted", className)}>
        The preview could not be made. Your text is kept.
      </p>
    );
  if (!markdown.trim())
    return <p className={clsx("text-15 text-muted", className)}>Nothing is written here yet.</p>;
  return <div className={className}>{html !== null && <Prose html={html} />}</div>;
}
