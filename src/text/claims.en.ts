import type { Claims } from './claims.zh.ts';

const or = (group: string, others: string): string => group || others;
const into = (where: string): string => (where ? ` ${where}` : '');
/** `the registered poor workforce of Weixin`; everyone's is just `the workforce`. */
const workforce = (place: string, group: string): string =>
  group ? `the ${group} workforce of ${place}` : `the workforce of ${place}`;

/** How each measure is said in English. */
export const enClaims: Claims = {
  transfer: ({ place, group, where, number, isHelped }) =>
    `${number} ${or(group, 'workers')} from ${place} were ${isHelped ? 'helped' : 'transferred'} into jobs${into(where)}`,
  'transfer-times': ({ place, group, number }) =>
    `${or(group, 'workers')} from ${place} were transferred into jobs ${number} times, counting each transfer`,
  'working-away': ({ place, number }) => `${number} people from ${place} work away from home`,
  labour: ({ place, group, number }) => `${workforce(place, group)} numbers ${number}`,
  'transfer-rate': ({ place, group, number }) => `${number} of ${workforce(place, group)} were transferred into jobs`,
  'away-need': ({ place, number }) => `${number} of the workforce of ${place} need to go out to work`,
  'out-share': ({ place, number }) => `${number} of the workers helped from ${place} took jobs outside the province`,
  'poor-population': ({ place, number }) => `${number} people in ${place} were in poverty`,
  'poverty-rate': ({ place, number }) => `the poverty rate of ${place} was ${number}`,
  income: ({ place, amount }) => `income per head in ${place} was ${amount} a year`,
  wage: ({ place, amount }) => `people from ${place} who work away generally earn ${amount} a month`,
  trains: ({ place, number }) => `${number} special trains carried workers from ${place}`,
  sent: ({ place, where, number }) => `${number} workers were sent out from ${place}${where && ` to jobs ${where}`}`,
  'at-work': ({ place, where, number }) => `${number} people from ${place} are at work${into(where)}`,
  'trained-times': ({ place, group, number }) =>
    `${number} training places were taken by ${group} from ${place}, counting each course`,
  trained: ({ place, group, number }) => `${number} ${or(group, 'people')} from ${place} were trained`,
  leaders: ({ place, number }) => `${number} local business leaders from ${place} were trained`,
  'stay-subsidy-people': ({ place, group, number }) =>
    `${number} ${or(group, 'people')} of ${place} were paid the stay-in-work subsidy`,
  'stay-subsidy': ({ place, group, amount }) =>
    `the stay-in-work subsidy paid to ${or(group, 'workers')} of ${place} came to ${amount}`,
  'transport-subsidy-people': ({ place, group, number }) =>
    `${number} ${or(group, 'people')} of ${place} were paid the transport subsidy`,
  'transport-subsidy': ({ place, group, amount }) =>
    `the transport subsidy paid to ${or(group, 'workers')} of ${place} came to ${amount}`,
  'job-subsidy-people': ({ place, group, number }) =>
    `${number} ${or(group, 'people')} of ${place} were paid the employment subsidy`,
  'job-subsidy': ({ place, group, amount }) =>
    `the employment subsidy paid to ${or(group, 'workers')} of ${place} came to ${amount}`,
  returned: ({ place, group, number }) => `${number} ${or(group, 'people')} came back home to ${place}`,
  rehired: ({ place, group, number }) =>
    `${number} ${or(group, 'people')} from ${place} were organised into steady jobs elsewhere`,
  staying: ({ place, number }) => `${number} of the people from ${place} who go out to work stay on in the end`,
  reimbursed: ({ place, number }) =>
    `${number} of medical costs are reimbursed for people from ${place} who go out to work`,
  'partnership-years': ({ place, amount }) => `Dongguan has been the partner of ${place} for ${amount}`,
  'paired-counties': ({ place, number }) => `${number} counties of ${place} were paired with towns of Dongguan`,
  'paired-towns': ({ place, number }) => `each paired county of ${place} had ${number} towns of Dongguan as partners`,
  postings: ({ place, number }) => `${place} was given ${number} job postings in all`,
  incentives: ({ place, group, amount }) =>
    `${amount} were spent on stay-in-work and transport incentives for ${group} of ${place}`,
  'qualifying-months': ({ place, group, amount }) =>
    `${group} of ${place} qualify for the incentive after ${amount} in steady work`,
  liaison: ({ place, number }) => `${place} has ${number} village labour liaison staff`,
  courses: ({ place, number }) => `${number} training courses were held for ${place}`,
  companies: ({ place, number }) => `${number} agencies and firms recruited in ${place}`,
  investment: ({ place, amount }) => `firms invested ${amount} in ${place}`,
  stations: ({ place, number }) => `${number} labour service stations were set up in ${place}`,
  staff: ({ place, number }) => `${number} staff are stationed for long at labour service stations in ${place}`,
  'students-supported': ({ place, group, number }) =>
    `${number} ${or(group, 'students')} from ${place} were helped to vocational schools in Guangdong`,
  leavers: ({ place, number }) => `${number} pupils in ${place} finish junior secondary school each year`,
  'no-place': ({ place, number }) =>
    `${number} of those who finish junior secondary school in ${place} cannot go on to the next level`,
  'school-spending': ({ place, amount }) =>
    `${place} spent ${amount} of its budget on the schooling of Zhaotong students`,
  'living-allowance': ({ place, amount }) => `${place} pays Zhaotong students a living allowance of ${amount} a year`,
  grant: ({ place, amount }) => `${place} pays poor students from Zhaotong a grant of ${amount} a year`,
  intakes: ({ place, number }) => `public schools in Dongguan admitted students from ${place} in ${number} intakes`,
  enrolled: ({ place, group, number }) =>
    `public schools in Dongguan enrolled ${number} ${or(group, 'students')} from ${place}`,
  'enrolled-private': ({ place, group, number }) =>
    `private schools enrolled ${number} ${or(group, 'students')} from ${place}`,
};
