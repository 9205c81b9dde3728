import clsx from "clsx";

type ProseProps = {
  /** Made by `domain/markdown/render-markdown.ts`, which lets nothing through that could act. */
  html: string;
  className?: string;
};

/** Long text as somebody wrote it, rendered: the serif, the measure, quiet lists and tables. */
export function Prose({ html, className }: ProseProps) {
  return (
    <div
      className={clsx("prose", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place that shows what the one renderer made
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
