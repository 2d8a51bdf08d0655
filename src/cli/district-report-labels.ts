/** How places and topics of a district's report are called. */
import type { DistrictReport, Place } from '../district/report-question.ts';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';

export function placeLabel(lang: Lang, place: Place): string {
  switch (place.kind) {
    case 'all':
      return say(lang, 'district.report.all');
    case 'station':
      return place.name.normalize('NFC');
    case 'unit': {
      const { name, formerly } = place;
      if (formerly.length === 0) return name;
      return say(lang, 'district.report.formerly', { name, formerly: formerly.join(', ') });
    }
    case 'unapportioned':
      return say(lang, 'district.report.unapportioned', { of: place.of, among: place.among.join(', ') });
    case 'ended':
      return say(lang, 'district.report.ended', { of: place.of });
    case 'no-unit':
      return say(lang, 'district.report.no-unit');
  }
}

/** By its title where it has one, its id beside it where another is called so too. null: the row is of everything. */
export function topicLabel(
  lang: Lang,
  { topicTitles }: Pick<DistrictReport, 'topicTitles'>,
  topic: string | null,
): string {
  if (topic === null) return '';
  if (topic === '') return say(lang, 'district.report.no-topic');
  const title = topicTitles.get(topic);
  if (title === undefined) return topic;
  const isShared = [...topicTitles].some(([id, other]) => id !== topic && other === title);
  return isShared ? `${title} (${topic})` : title;
}
