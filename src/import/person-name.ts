const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲家封储靳汲糜松段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公闫肖付代仝佟佘岳帅覃苑揭涂邸晋鹿亢仉麦但牟么亓';
const doubled =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|宇文|长孙|轩辕|呼延|闻人|东郭|独孤)/;
const placeholder =
  /^[\u4e00-\u9fff][某×xX*＊○〇Ｘ][某×xX*＊○〇Ｘ]?$|^[\u4e00-\u9fff]{1,2}某某?$|^[×xX*＊]{2,3}$/;
const notName =
  /(?:局|委|办|室|科|股|处|站|所|队|中心|长|记|任|员|席|组|部|厅|镇|乡|街道|政府|公司|学校|单位|部门|理|师|监|督|团|会)$/;

/** Whether a text is a person's name: two to four ideographs with a surname in front, or a minority's with ·. */
export function isPersonName(text: string): boolean {
  const name = text.replace(/[\s\u3000]+/g, '');
  if (/^[\u4e00-\u9fff]{1,8}(?:[·•・．][\u4e00-\u9fff]{1,8}){1,3}$/.test(name)) return true;
  if (placeholder.test(name)) return surnames.includes(name[0] ?? '') || /[某×xX*＊○]/.test(name);
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name)) return false;
  if (doubled.test(name)) return name.length >= 3;
  return name.length <= 3 && surnames.includes(name[0] ?? '') && !notName.test(name);
}
