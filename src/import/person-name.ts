/** The surnames that more than nine in ten bear. */
const surname =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边付肖闫代褚尚喻云奚花]/;
const notName =
  /(?:[局委办室科股处站所队长记任员席组部厅镇乡理师监督团安表]|[委事协]会|中心|街道|政府|公司|学校|单位|部门)$/;

/** Whether a text is a person's name: two to four ideographs with a surname in front, or a minority's with ·. */
export function isPersonName(text: string): boolean {
  const name = text.replace(/[\s\u3000]+/g, '');
  if (/^[\u4e00-\u9fff]{1,8}(?:[·•・．][\u4e00-\u9fff]{1,8}){1,3}$/.test(name)) return true;
  if (/^[\u4e00-\u9fff]{1,2}[某×xX*＊○〇Ｘ]{1,2}$|^[\u4e00-\u9fff]某.$|^[×xX*＊]{2,3}$/.test(name))
    return true;
  if (
    /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|宇文|长孙)[\u4e00-\u9fff]{1,2}$/.test(
      name,
    )
  )
    return true;
  return /^[\u4e00-\u9fff]{2,3}$/.test(name) && surname.test(name) && !notName.test(name);
}
