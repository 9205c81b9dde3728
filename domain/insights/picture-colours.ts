import { light } from "@/emails/parts/colours";

/** The tokens that a shared picture is painted in, as a painter without CSS variables understands them. */
export const pictureColours = {
  paper: light("paper"),
  ink: light("ink"),
  muted: light("muted"),
  line: light("line"),
  tide: light("tide"),
};
