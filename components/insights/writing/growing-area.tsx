import clsx from "clsx";
import { type ComponentProps, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { useIsReady } from "./use-is-ready";

type GrowingAreaProps = Omit<ComponentProps<"textarea">, "ref" | "onChange"> & {
  value: string;
  onText: (text: string) => void;
  area?: Ref<HTMLTextAreaElement>;
};

/** A text area as high as its text, in the direction of its text. Nothing can be typed before it would be kept. */
export function GrowingArea({ value, onText, area, className, ...rest }: GrowingAreaProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(area, () => element.current as HTMLTextAreaElement);
  const ready = useIsReady();

  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows its text
  useLayoutEffect(() => {
    if (element.current && !CSS.supports("field-sizing", "content")) growToText(element.current);
  }, [value]);

  return (
    <textarea
      dir="auto"
      rows={1}
      {...rest}
      ref={element}
      value={value}
      readOnly={!ready}
      onChange={(event) => onText(event.target.value)}
      className={clsx("field-sizing-content resize-none", className)}
    />
  );
}

function growToText(element: HTMLTextAreaElement) {
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + 2}px`;
}
