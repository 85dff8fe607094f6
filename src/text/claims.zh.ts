/** What a sentence about a figure is put together from. */
export interface Said {
  /** 昭通市, Zhaotong. */
  place: string;
  /** 贫困人口, `poor people`; empty for everyone. */
  group: string;
  /** 到广东省, 在云南省内; `in Guangdong`, `within Yunnan`; empty for all places. */
  where: string;
  /** With its unit, 9.48万人, `94,800 people`, and without, `94,800`. */
  amount: string;
  number: string;
  isHelped: boolean;
}
/** By measure: the sentence without source, time and scope, and without its stop. */
export type Claims = Record<string, (said: Said) => string>;

const or = (group: string, others: string): string => group || others;
/** 建档立卡贫困人口中的劳动力; everyone is just 劳动力. */
const workforce = (place: string, group: string): string => (group ? `${place}${group}中的劳动力` : `${place}劳动力`);

/** How each measure is said in Chinese. */
export const zhClaims: Claims = {
  transfer: ({ place, group, where, amount, isHelped }) =>
    `${place}${isHelped ? '经东莞帮扶' : ''}${where}转移就业的${or(group, '劳动力')}有${amount}`,
  'transfer-times': ({ place, group, amount }) => `${place}${group}累计转移就业${amount}`,
  'working-away': ({ place, amount }) => `${place}外出务工的有${amount}`,
  labour: ({ place, group, amount }) => `${workforce(place, group)}有${amount}`,
  'transfer-rate': ({ place, group, amount }) => `${workforce(place, group)}已转移就业的占${amount}`,
  'away-need': ({ place, amount }) => `${place}劳动力需要外出就业的占${amount}`,
  'out-share': ({ place, amount }) => `经东莞帮扶出省就业的占${place}受帮扶劳动力的${amount}`,
  'poor-population': ({ place, amount }) => `${place}有贫困人口${amount}`,
  'poverty-rate': ({ place, amount }) => `${place}贫困发生率为${amount}`,
  income: ({ place, amount }) => `${place}人均年收入为${amount}`,
  wage: ({ place, amount }) => `${place}外出务工的人，月工资普遍为${amount}`,
  trains: ({ place, amount }) => `${place}开出务工专列${amount}`,
  sent: ({ place, where, amount }) => `${place}输出${where}的劳动力有${amount}`,
  'at-work': ({ place, where, amount }) => `${place}${where.replace(/^到/, '在')}务工的有${amount}`,
  'trained-times': ({ place, group, amount }) => `${place}培训${group}${amount}`,
  trained: ({ place, group, amount }) => `${place}培训${group}${amount}`,
  leaders: ({ place, amount }) => `${place}培训致富带头人${amount}`,
  'stay-subsidy-people': ({ place, group, amount }) => `${place}领到稳岗补贴的${or(group, '人')}有${amount}`,
  'stay-subsidy': ({ place, group, amount }) => `${place}发给${or(group, '劳动力')}的稳岗补贴共${amount}`,
  'transport-subsidy-people': ({ place, group, amount }) => `${place}领到交通补助的${or(group, '人')}有${amount}`,
  'transport-subsidy': ({ place, group, amount }) => `${place}发给${or(group, '劳动力')}的交通补助共${amount}`,
  'job-subsidy-people': ({ place, group, amount }) => `${place}领到就业补助的${or(group, '人')}有${amount}`,
  'job-subsidy': ({ place, group, amount }) => `${place}发给${or(group, '劳动力')}的就业补助共${amount}`,
  returned: ({ place, group, amount }) => `${place}返乡回流的${or(group, '人')}有${amount}`,
  rehired: ({ place, group, amount }) => `${place}组织到外地稳定就业的${or(group, '人')}有${amount}`,
  staying: ({ place, amount }) => `${place}外出就业的人最终能留下继续工作的占${amount}`,
  reimbursed: ({ place, amount }) => `${place}外出就业的人医疗费用可以报销${amount}`,
  'partnership-years': ({ place, amount }) => `东莞对口帮扶${place}已有${amount}`,
  'paired-counties': ({ place, amount }) => `${place}与东莞镇街结对的有${amount}`,
  'paired-towns': ({ place, amount }) => `${place}每个结对县区对应的东莞镇街有${amount}`,
  postings: ({ place, amount }) => `东莞累计为${place}提供岗位信息${amount}`,
  incentives: ({ place, group, amount }) => `为${place}${group}稳岗和交通补贴投入${amount}`,
  'qualifying-months': ({ place, group, amount }) => `${place}${group}领补贴，须稳定就业${amount}`,
  liaison: ({ place, amount }) => `${place}有村级劳务联络员${amount}`,
  courses: ({ place, amount }) => `为${place}举办培训班${amount}`,
  companies: ({ place, amount }) => `到${place}招聘的公司和企业有${amount}`,
  investment: ({ place, amount }) => `企业在${place}投资${amount}`,
  stations: ({ place, amount }) => `${place}设有劳务服务站${amount}`,
  staff: ({ place, amount }) => `${place}劳务服务站有长期驻扎人员${amount}`,
  'students-supported': ({ place, group, amount }) => `${place}帮扶到广东职业院校上学的${or(group, '学生')}有${amount}`,
  leavers: ({ place, amount }) => `${place}每年新增初中毕业生${amount}`,
  'no-place': ({ place, amount }) => `${place}每年的初中毕业生中，无法升学的占${amount}`,
  'school-spending': ({ place, amount }) => `${place}财政投入${amount}支持昭通学生读书`,
  'living-allowance': ({ place, amount }) => `${place}给昭通学生的生活补助，标准为每生每年${amount}`,
  grant: ({ place, amount }) => `${place}给昭通贫困学生的助学金，标准为每生每年${amount}`,
  intakes: ({ place, group, amount }) => `东莞公办学校招收${place}${group}${amount}`,
  enrolled: ({ place, group, amount }) => `东莞公办学校招收${place}${group}${amount}`,
  'enrolled-private': ({ place, group, amount }) => `民办学校招收${place}${group}${amount}`,
};
