import { conflict, invalid } from "../../refusal";

const field = "file";
const nothing = "Nothing was kept.";

export const emptyFile = () =>
  invalid("The file is empty. Check that it was saved to its end, and choose it again.", field);

export const overLimit = (megabytes: number) =>
  invalid(
    `The file is larger than the limit of ${megabytes} MB. Leave out what the insight does not rest on, or split it into several files.`,
    field,
  );

export const cutOff = () =>
  invalid(`The file did not arrive to its end. ${nothing} Check your connection, and send it again.`, field);

export const cancelled = () => conflict(`The upload was cancelled. ${nothing}`, field);

export const noRoom = () =>
  conflict(
    `The server has no room for the file. ${nothing} Tell an administrator, and send it again once there is room.`,
    field,
  );

export const otherThanNamed = (ending: string, looks: string) =>
  invalid(
    `The name ends in “.${ending}”, but the file is ${looks}. Choose the file that was meant, or give it the ending that fits what it is.`,
    field,
  );

export const brokenPicture = () =>
  invalid(
    "The picture is broken: it cannot be drawn. Open it where it comes from, save it again, and send that.",
    field,
  );

export const tooManyPixels = (width: number, height: number, most: string) =>
  invalid(
    `The picture has ${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels; ${most}. Make it smaller, or put it into a ZIP archive.`,
    field,
  );

export const activeDrawing = (what: string) =>
  invalid(
    `The SVG picture holds more than a picture: ${what}. Save it as a PNG, or take that out of it.`,
    field,
  );

export const brokenDrawing = (why: string) =>
  invalid(`The SVG picture is broken: ${why}. Save it again where it comes from, or as a PNG.`, field);

export const largeDrawing = (megabytes: number) =>
  invalid(
    `An SVG picture may have ${megabytes} MB at most. Save it as a PNG, or put it into a ZIP archive.`,
    field,
  );

export const gone = () =>
  conflict("The file was not used for too long and is gone. Choose it and send it again.", field);

export const outOfReach = () =>
  conflict("The store of files does not answer at the moment. Try again in a few minutes.");
