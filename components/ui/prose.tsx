import clsx from "clsx";

type ProseProps = {
  /** Made by `domain/markdown/render-markdown.ts`, which lets nothing through that could act. */
  html: string;
  /** A lone point as `renderInline` makes it: it brings no paragraph, so its direction of writing is judged here. */
  inline?: boolean;
  size?: "normal" | "small";
  className?: string;
};

/** Long text as somebody wrote it, rendered: the serif, the measure, quiet lists and tables. */
export function Prose({ html, inline, size = "normal", className }: ProseProps) {
  return (
    <div
      className={clsx("prose", size === "small" && "text-15", className)}
      dir={inline ? "auto" : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place that shows what the one renderer made
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
