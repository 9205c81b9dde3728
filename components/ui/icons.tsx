import {
  Activity as activityIcon,
  ArrowLeft as arrowLeftIcon,
  ArrowRight as arrowRightIcon,
  Bell as bellIcon,
  Check as checkIcon,
  ChevronDown as chevronDownIcon,
  ChevronRight as chevronRightIcon,
  CircleAlert as circleAlertIcon,
  CircleCheck as circleCheckIcon,
  CircleDot as circleDotIcon,
  Circle as circleIcon,
  Command as commandIcon,
  Ellipsis as ellipsisIcon,
  FlaskConical as flaskConicalIcon,
  House as houseIcon,
  Info as infoIcon,
  Keyboard as keyboardIcon,
  Library as libraryIcon,
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
  Trash2 as trash2Icon,
  TriangleAlert as triangleAlertIcon,
  UserRound as userRoundIcon,
  X as xIcon,
} from "lucide";
import { makeIcon } from "./make-icon";

// The icons of the house, all from lucide. They are plain SVG: lucide's own React components would each be sent to the browser.
export const Activity = makeIcon(activityIcon);
export const ArrowLeft = makeIcon(arrowLeftIcon);
export const ArrowRight = makeIcon(arrowRightIcon);
export const Bell = makeIcon(bellIcon);
export const Check = makeIcon(checkIcon);
export const ChevronDown = makeIcon(chevronDownIcon);
export const ChevronRight = makeIcon(chevronRightIcon);
export const Circle = makeIcon(circleIcon);
export const CircleAlert = makeIcon(circleAlertIcon);
export const CircleCheck = makeIcon(circleCheckIcon);
export const CircleDot = makeIcon(circleDotIcon);
export const Command = makeIcon(commandIcon);
export const Ellipsis = makeIcon(ellipsisIcon);
export const FlaskConical = makeIcon(flaskConicalIcon);
export const House = makeIcon(houseIcon);
export const Info = makeIcon(infoIcon);
export const Keyboard = makeIcon(keyboardIcon);
export const Library = makeIcon(libraryIcon);
export const LoaderCircle = makeIcon(loaderCircleIcon);
export const Lock = makeIcon(lockIcon);
export const LogOut = makeIcon(logOutIcon);
export const Milestone = makeIcon(milestoneIcon);
export const MonitorSmartphone = makeIcon(monitorSmartphoneIcon);
export const PanelLeft = makeIcon(panelLeftIcon);
export const PenLine = makeIcon(penLineIcon);
export const Pencil = makeIcon(pencilIcon);
export const Plus = makeIcon(plusIcon);
export const RefreshCcwDot = makeIcon(refreshCcwDotIcon);
export const Route = makeIcon(routeIcon);
export const Search = makeIcon(searchIcon);
export const Settings2 = makeIcon(settings2Icon);
export const Share2 = makeIcon(share2Icon);
export const Trash2 = makeIcon(trash2Icon);
export const TriangleAlert = makeIcon(triangleAlertIcon);
export const UserRound = makeIcon(userRoundIcon);
export const X = makeIcon(xIcon);
