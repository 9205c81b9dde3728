import {
  Activity as activityIcon,
  ArrowDown as arrowDownIcon,
  ArrowLeft as arrowLeftIcon,
  ArrowRight as arrowRightIcon,
  ArrowUp as arrowUpIcon,
  Bell as bellIcon,
  Bold as boldIcon,
  Check as checkIcon,
  ChevronDown as chevronDownIcon,
  ChevronRight as chevronRightIcon,
  CircleAlert as circleAlertIcon,
  CircleCheck as circleCheckIcon,
  CircleDot as circleDotIcon,
  Circle as circleIcon,
  Code as codeIcon,
  Command as commandIcon,
  Ellipsis as ellipsisIcon,
  Eye as eyeIcon,
  FlaskConical as flaskConicalIcon,
  GripVertical as gripVerticalIcon,
  Heading as headingIcon,
  House as houseIcon,
  Info as infoIcon,
  Italic as italicIcon,
  Keyboard as keyboardIcon,
  Library as libraryIcon,
  Link as linkIcon,
  List as listIcon,
  LoaderCircle as loaderCircleIcon,
  Lock as lockIcon,
  LogOut as logOutIcon,
  Milestone as milestoneIcon,
  MonitorSmartphone as monitorSmartphoneIcon,
  PanelLeft as panelLeftIcon,
  Pencil as pencilIcon,
  PenLine as penLineIcon,
  Plus as plusIcon,
  RefreshCcwDot as refreshCcwDotIcon,
  Route as routeIcon,
  Search as searchIcon,
  Settings2 as settings2Icon,
  Share2 as share2Icon,
  Table as tableIcon,
  TextQuote as textQuoteIcon,
  Trash2 as trash2Icon,
  TriangleAlert as triangleAlertIcon,
  Undo2 as undo2Icon,
  UserRound as userRoundIcon,
  X as xIcon,
} from "lucide";
import { makeIcon } from "./make-icon";

// The icons of the house, all from lucide. They are plain SVG: lucide's own React components would each be sent to the browser.
export const Activity = makeIcon(activityIcon);
export const ArrowDown = makeIcon(arrowDownIcon);
export const ArrowLeft = makeIcon(arrowLeftIcon);
export const ArrowRight = makeIcon(arrowRightIcon);
export const ArrowUp = makeIcon(arrowUpIcon);
export const Bell = makeIcon(bellIcon);
export const Bold = makeIcon(boldIcon);
export const Check = makeIcon(checkIcon);
export const ChevronDown = makeIcon(chevronDownIcon);
export const ChevronRight = makeIcon(chevronRightIcon);
export const Circle = makeIcon(circleIcon);
export const CircleAlert = makeIcon(circleAlertIcon);
export const CircleCheck = makeIcon(circleCheckIcon);
export const CircleDot = makeIcon(circleDotIcon);
export const Code = makeIcon(codeIcon);
export const Command = makeIcon(commandIcon);
export const Ellipsis = makeIcon(ellipsisIcon);
export const Eye = makeIcon(eyeIcon);
export const FlaskConical = makeIcon(flaskConicalIcon);
export const GripVertical = makeIcon(gripVerticalIcon);
export const Heading = makeIcon(headingIcon);
export const House = makeIcon(houseIcon);
export const Info = makeIcon(infoIcon);
export const Italic = makeIcon(italicIcon);
export const Keyboard = makeIcon(keyboardIcon);
export const Library = makeIcon(libraryIcon);
export const Link = makeIcon(linkIcon);
export const List = makeIcon(listIcon);
export const LoaderCircle = makeIcon(loaderCircleIcon);
export const Lock = makeIcon(lockIcon);
export const LogOut = makeIcon(logOutIcon);
export const Milestone = makeIcon(milestoneIcon);
export const MonitorSmartphone = makeIcon(monitorSmartphoneIcon);
export const PanelLeft = makeIcon(panelLeftIcon);
export const Pencil = makeIcon(pencilIcon);
export const PenLine = makeIcon(penLineIcon);
export const Plus = makeIcon(plusIcon);
export const RefreshCcwDot = makeIcon(refreshCcwDotIcon);
export const Route = makeIcon(routeIcon);
export const Search = makeIcon(searchIcon);
export const Settings2 = makeIcon(settings2Icon);
export const Share2 = makeIcon(share2Icon);
export const Table = makeIcon(tableIcon);
export const TextQuote = makeIcon(textQuoteIcon);
export const Trash2 = makeIcon(trash2Icon);
export const TriangleAlert = makeIcon(triangleAlertIcon);
export const Undo2 = makeIcon(undo2Icon);
export const UserRound = makeIcon(userRoundIcon);
export const X = makeIcon(xIcon);
