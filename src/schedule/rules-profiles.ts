/** Named rules (law 5): what a decision of the province says of ward broadcasting, with the day somebody last read it. */
import type { Rules } from '../model/station.ts';
import type { Weekday } from '../model/time.ts';

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * No decision names them: a cautious default, wide of the evening and the night. A ward writes its own regulation's
 * under `rules.quiet-hours`.
 */
const NIGHT = [{ from: '20:00', to: '05:00' }] as const;
export const DEFAULT_NIGHT_BASIS = 'giờ yên tĩnh 20:00-05:00 là mặc định của chương trình';

/** Hà Nội's decision of March 2021: two sessions a day, morning and afternoon, 15 minutes each, Monday to Friday. */
const HA_NOI_QUAN: Rules = {
  profile: 'ha-noi-quan',
  basis: 'Quyết định 1246/QĐ-UBND năm 2021 của UBND thành phố Hà Nội (địa bàn quận)',
  verifiedOn: '2026-11-24',
  quietHours: NIGHT,
  sessions: [
    { name: 'sáng', from: '05:00', to: '12:00' },
    { name: 'chiều', from: '12:00', to: '20:00' },
  ],
  maxSessionsPerDay: 2,
  maxSessionMinutes: 15,
  days: WORKDAYS,
  exceptions: [],
};

/** The same decision for communes of districts and towns: 45 minutes a session, relays of superior stations included. */
const HA_NOI_HUYEN: Rules = {
  profile: 'ha-noi-huyen',
  basis: 'Quyết định 1246/QĐ-UBND năm 2021 của UBND thành phố Hà Nội (địa bàn huyện, thị xã)',
  verifiedOn: '2026-11-24',
  quietHours: NIGHT,
  sessions: [
    { name: 'sáng', from: '05:00', to: '10:30' },
    { name: 'trưa', from: '10:30', to: '14:00' },
    { name: 'chiều', from: '14:00', to: '20:00' },
  ],
  maxSessionsPerDay: null,
  maxSessionMinutes: 45,
  days: EVERY_DAY,
  exceptions: [],
};

/** Binds nothing; only a demonstration's station may have it. */
const DEMO: Rules = {
  profile: 'demo',
  basis: 'chạy thử, không phải quy định',
  verifiedOn: '2026-11-24',
  quietHours: [],
  sessions: [],
  maxSessionsPerDay: null,
  maxSessionMinutes: null,
  days: EVERY_DAY,
  exceptions: [],
};

/** `own` starts from nothing: every value is the station's. */
export const PROFILE_NAMES = ['ha-noi-quan', 'ha-noi-huyen', 'demo', 'own'] as const;

export const RULES_PROFILES: Readonly<Record<Exclude<(typeof PROFILE_NAMES)[number], 'own'>, Rules>> = {
  'ha-noi-quan': HA_NOI_QUAN,
  'ha-noi-huyen': HA_NOI_HUYEN,
  demo: DEMO,
};
