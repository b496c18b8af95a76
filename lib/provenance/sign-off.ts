import { Gated } from '../text/gate';

const SIGN_OFF = new Gated(
  'News|Radio|TV|Television|Times|Post|Press|Today',
  /^(?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}), (?<outlet>\p{Lu}[\p{L}\d\s&]{2,40}(?:News|Radio|TV|Television|Times|Post|Press|Today))\.?$/u,
);

/** `Max Lee, KBS World Radio News.`: broadcasters' reporters sign off with name and station in a line of its own. */
export function readSignOff(text: string): { name: string; outlet: string } | null {
  const groups = text.length <= 90 ? SIGN_OFF.exec(text)?.groups : undefined;
  return groups ? { name: groups['name'] ?? '', outlet: groups['outlet'] ?? '' } : null;
}
