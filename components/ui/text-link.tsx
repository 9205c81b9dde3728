import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link within text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={clsx(
        "rounded-small text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep",
        className,
      )}
    />
  );
}
