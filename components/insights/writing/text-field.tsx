import clsx from "clsx";
import { useContext } from "react";
import { controlLook } from "@/components/ui/control-look";
import { FieldContext } from "@/components/ui/form-context";
import { GrowingArea } from "./growing-area";
import { Labelled } from "./labelled";
import { MarkdownArea } from "./markdown-area";

type TextFieldProps = {
  label: string;
  hint?: string;
  value: string;
  onText: (text: string) => void;
  /** Markdown, in as many lines as it takes; else plain words. */
  markdown?: boolean;
  placeholder?: string;
  className?: string;
};

/** A labelled text within an item: grows with its words, whatever their script. */
export function TextField({ label, hint, className, ...rest }: TextFieldProps) {
  return (
    <Labelled label={label} hint={hint} className={className}>
      <Wired {...rest} />
    </Labelled>
  );
}

function Wired({
  value,
  onText,
  markdown,
  placeholder,
}: Omit<TextFieldProps, "label" | "hint" | "className">) {
  const field = useContext(FieldContext);
  const Area = markdown ? MarkdownArea : GrowingArea;
  return (
    <Area
      id={field?.id}
      aria-describedby={field?.describedBy}
      value={value}
      onText={onText}
      placeholder={placeholder}
      className={clsx(
        controlLook,
        "block py-2 read-only:bg-wash",
        markdown ? "min-h-24 font-serif" : "min-h-11",
      )}
    />
  );
}
