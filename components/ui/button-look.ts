import { cva, type VariantProps } from "class-variance-authority";

/** How everything that is pressed looks, whether it is a button or a link. */
export const buttonLook = cva(
  [
    "inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-small border text-15 font-medium",
    "transition-colors select-none disabled:cursor-default aria-disabled:cursor-default",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      look: {
        primary:
          "border-transparent bg-tide text-on-tide hover:bg-tide-deep disabled:bg-wash disabled:text-muted disabled:border-line",
        quiet:
          "border-line bg-surface text-ink hover:border-edge hover:bg-wash disabled:border-line disabled:bg-wash disabled:text-muted",
        danger:
          "border-coral bg-surface text-coral hover:bg-coral-soft hover:text-coral-deep disabled:border-line disabled:bg-wash disabled:text-muted",
        plain: "border-transparent text-ink hover:bg-wash disabled:bg-transparent disabled:text-muted",
        link: "border-transparent text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep disabled:text-muted",
      },
      size: {
        small: "min-h-8 px-3",
        medium: "min-h-10 px-4 max-md:min-h-11",
        large: "min-h-12 px-6 text-17",
      },
    },
    compoundVariants: [{ look: "link", className: "min-h-6! px-0!" }],
    defaultVariants: { look: "quiet", size: "medium" },
  },
);

export type ButtonLook = VariantProps<typeof buttonLook>;
