/** Priority of a broadcast (Circular 39/2020/TT-BTTTT): normal thông thường, priority ưu tiên, emergency khẩn cấp. */
export type Level = 'normal' | 'priority' | 'emergency';

/** Higher goes first. */
export const LEVEL_RANK: Readonly<Record<Level, number>> = { normal: 0, priority: 1, emergency: 2 };
