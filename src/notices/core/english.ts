/** The notes that the catalogue has in Chinese only, in English; our translations, the Chinese words prevail. */
export const ENGLISH: Readonly<Record<string, string>> = {
  '长期(不设统一有效期);2025-09-01起启用新证,电子证照标准C0401-2024':
    'No fixed term; new certificate in use since 2025-09-01, e-licence standard C0401-2024',
  未核实: 'not verified',
  委托代理人办理时提供: 'Given where an agent applies',
  长期: 'No fixed term',
  备案事项: 'this is a filing',
  '涉及民族风俗习惯,需实地审验': 'concerns ethnic customs and needs a check on site',
  '许可证有效期未核实(not verified)': 'the term of the licence was not verified',
  '未核实;属食品安全领域,默认不开放': 'not verified; food safety, so closed unless confirmed',
  '长期(未见有效期规定)': 'No fixed term (no rule on a term was found)',
  '备案事项,不适用告知承诺': 'this is a filing, so no commitment route',
  '客运班线经营期限4至8年(own knowledge)':
    'scheduled passenger routes: 4 to 8 years (not verified)',
  涉及公共资源配置和公共安全: 'concerns the allocation of public resources and public safety',
  班车客运提供: 'Given for scheduled passenger transport',
  '长期;经营场所、方式、范围、库房变化及时备案变更':
    'No fixed term; report changes of premises, manner, scope or warehouse in good time',
  必要时完成备案之日起3个月内现场检查:
    'where necessary, checked on site within 3 months after the filing',
  '逾期未提出不再受理;逾期未作决定视为准予延续':
    'a late application is not accepted; silence at the end of the limit counts as renewal',
  必要时按医疗器械经营质量管理规范现场核查:
    'where necessary, checked on site by the Good Supply Practice for Medical Devices',
  直接涉及人身健康: 'directly concerns human health',
  '备案后现场核查(期限以办法为准,not verified)':
    'checked on site after the filing (the time is set by the measures; not verified)',
  '施工作业排水不超过施工期限(own knowledge)':
    'for construction sites no longer than the works (not verified)',
  '届满30日前;合规排水户经同意不再审查,延期5年':
    '30 days before expiry; a compliant discharger may, with consent, be extended 5 years without a new examination',
  '重点排水户现场核查,一般排水户可简化(分级分类管理)':
    'key dischargers are checked on site, ordinary ones more simply (graded management)',
  '水质、隐蔽工程可用书面承诺替代检测报告、竣工报告(2022修正第七条);是否整体告知承诺看当地':
    'for water quality and concealed works a written commitment may replace the test report and the completion report (art. 7 as amended in 2022); whether the whole item may be committed depends on the place',
  列入重点排污单位名录时提供: 'Given where listed as a key pollutant discharger',
  '有效期届满前6个月至2个月期间申请(own knowledge)':
    'apply between 6 and 2 months before expiry (not verified)',
  按GSP现场检查: 'checked on site by the Good Supply Practice',
  '仅从事乙类非处方药零售的,可凭承诺书当日发证,3个月内组织现场检查(own knowledge of Order 84);其他直接涉及人身健康不适用':
    'for the sale of class-B over-the-counter drugs alone: issued on the day against a signed commitment, checked on site within 3 months (not verified); not for anything else that directly concerns human health',
  仅从事乙类非处方药零售并选择承诺方式时提供:
    'Given where only class-B over-the-counter drugs are sold and the commitment route is chosen',
  届满30日前换发: 'replaced 30 days before expiry',
  '文化主管部门实地检查,核定消费者数量':
    'the culture department checks on site and fixes the number of customers',
  应当听证并实地检查: 'a hearing and an on-site check are compulsory',
  游艺娱乐场所提供: 'Given for amusement-machine venues',
  '实行年检;证载有效期各地不一(未核实)':
    'yearly inspection; the printed term differs by place (not verified)',
  '无固定有效期;扩建、改建(含室内装修)、用途变更应重新申请':
    'No fixed term; apply anew after extension, rebuilding (fitting-out included) or change of use',
  '一般程序先检查后许可;告知承诺先许可后核查':
    'ordinary procedure: checked first, licensed afterwards; commitment route: licensed first, checked afterwards',
  '消防法第十五条:实行告知承诺管理': 'Fire Protection Law, art. 15: handled by commitment',
  '选择告知承诺方式时提供(否则提交消防安全检查申报表)':
    'Given where the commitment route is chosen (otherwise the fire check declaration form)',
  '届满前15个工作日内才提出的,原证届满后应暂停经营直至获批':
    'when applied for later than 15 working days before expiry, business must pause from expiry until approval',
  '预包装食品销售项目不需现场核查;现场核查人员不少于2人,由核查组在接受任务起5个工作日内完成(own knowledge)':
    'the sale of pre-packaged food needs no on-site check; at least 2 inspectors, done within 5 working days of the assignment (not verified)',
  '直接涉及人身健康,一般不适用;部分地区对延续、变更、低风险简单制售试行(须以当地清单为准)':
    'directly concerns human health, normally not open; some places try it for renewals, changes and low-risk simple preparation (see the local list)',
  利用自动设备从事食品经营时提供: 'Given where food is sold from vending machines',
  届满30日前申请延续: 'apply 30 days before expiry',
  '登记事项当场办结,不适用': 'registered on the spot, so not applicable',
  有效期届满30日前: '30 days before expiry',
  直接关系人身安全: 'directly concerns the safety of persons',
  '各地不一(有2年的,也有长期的);北京未核实':
    'differs by place (2 years in some, no term in others); not verified for Beijing',
  '多地公安机关实行告知承诺(许可后20个工作日内核查);以当地清单为准':
    'police in many places accept a commitment (checked within 20 working days of the licence); see the local list',
  选择告知承诺方式时提供: 'Given where the commitment route is chosen',
  '5年(地方文件,2020);新规是否调整未核实':
    '5 years (local document of 2020); whether the new rules changed it was not verified',
  '规定第七条:可自愿选择一般程序或者告知承诺制方式':
    'Provisions, art. 7: free choice between the ordinary procedure and the commitment route',
  '信息网络安全审核改为承诺书(2022修订第十一条);文化部门仍须实地检查':
    'the information-network security review is now a signed commitment (art. 11 as amended in 2022); the culture department still checks on site',
  '条例第十一条:向同级公安机关承诺符合信息网络安全审核条件,经确认当场签署承诺书':
    'Regulation, art. 11: promise the police of the same level to meet the network-security conditions; signed and confirmed on the spot',
  '届满前6个月内申请换发;逾期未决定视为准予':
    'apply within 6 months before expiry; silence counts as approval',
  '未核实(证照分离改革可能调整办理方式)':
    'not verified (the reform of licences may have changed the way)',
  '届满60日前(own knowledge)': '60 days before expiry (not verified)',
  '自贸试验区有告知承诺安排,未核实':
    'pilot free-trade zones have a commitment arrangement; not verified',
  '3年(own knowledge)': '3 years (not verified)',
  '届满3个月前校验(own knowledge)': 'verified again 3 months before expiry (not verified)',
  '长期;信息变更及时变更备案': 'No fixed term; report changes in good time',
  '床位不满100张每年校验1次,100张以上每3年校验1次;证载有效期未核实':
    'verified every year below 100 beds, every 3 years from 100 beds; the printed term was not verified',
  未实行两证合一的提供: 'Given where the two certificates have not been merged',
  互联网医院提供: 'Given for internet hospitals',
  需实地核查: 'needs a check on site',
  有效期未核实: 'the term was not verified',
  '宁夏对食品小销售店登记实行申请人承诺制,不需现场核查':
    "Ningxia registers small food shops on the applicant's commitment, without an on-site check",
  '涉及食品生产加工,需现场核查': 'food is processed, so it needs a check on site',
  '各地多为不超过3年,电子屏可至6年(苏州等);新乡未核实':
    'mostly up to 3 years, electronic screens up to 6 in some places (Suzhou); not verified for Xinxiang',
  '长期;变更名称、住所、法定代表人应重新备案':
    'No fixed term; a change of name, address or legal representative needs a new filing',
  '长期有效;信息变化应及时更新': 'Valid without term; report changes in good time',
  '由审批机关按类型确定;无违规的届满可自动延续换领新证':
    'set by the approving authority by type; without violations it may be renewed automatically at expiry',
  直接涉及未成年人安全: 'directly concerns the safety of minors',
  '长期;信息变化办理备案变更': 'No fixed term; changes are filed',
  备案后现场核查及建档: 'checked on site and put on file after the filing',
  '4年;旧条例另有两年复核,2024年修改后是否保留未核实':
    '4 years; the old regulation had a two-yearly review, whether the 2024 amendment kept it was not verified',
  届满30日前: '30 days before expiry',
  '一般程序现场审核;告知承诺方式为准予后2个月内检查':
    'ordinary procedure: checked on site; commitment route: checked within 2 months after the licence',
  '北京市自2019-05-01实行公共场所卫生许可告知承诺制(2024年修订办法)':
    'Beijing accepts commitments for hygiene licences since 2019-05-01 (measures revised in 2024)',
  使用集中空调通风系统时提供: 'Given where central air conditioning is used',
  随主证: 'As the main licence',
  '证载有效期由省级规定,实行年度核验(未核实具体年限)':
    'the printed term is set by the province, with a yearly review (number of years not verified)',
  '据信列入国发〔2021〕7号告知承诺清单,清单原文未核实;启用前须核对':
    'said to be on the commitment list of 国发〔2021〕7号; the list itself was not verified, check before use',
  通过信息网络从事发行业务的提供: 'Given where publications are sold over the internet',
  许可证有效期届满30日前: '30 days before the licence expires',
  '使用Ⅲ类射线装置部分地区试行告知承诺,北京未核实':
    'some places try it for class-III radiation devices; not verified for Beijing',
  与医疗机构执业许可证同时校验: 'verified together with the licence of the medical institution',
  'X射线影像诊断等低风险项目各地有试行,未核实':
    'some places try it for low-risk work such as X-ray imaging; not verified',
  '新建、改建、扩建的提供': 'Given for new buildings, rebuilding and extensions',
  '4年(own knowledge)': '4 years (not verified)',
  '据信普通货运列入告知承诺清单(国发〔2021〕7号),未核实':
    'ordinary freight is said to be on the commitment list of 国发〔2021〕7号; not verified',
  尚未购置车辆时提供: 'Given while the vehicles have not been bought yet',
  直接涉及公共安全: 'directly concerns public safety',
  与经营许可有效期及车辆年审衔接: 'tied to the operating licence and the yearly vehicle inspection',
  最长不超过5年: '5 years at most',
  有效期届满30日前申请延续: 'apply 30 days before the licence expires',
  两名以上工作人员实地核查: 'checked on site by two officers or more',
  需实地核查合理布局: 'a check of the permitted density of shops on site is needed',
  申请表已填资金数额的可免: 'not needed where the form states the amount of capital',
  申请放宽条件时提供: 'Given where relaxed conditions are asked for',
  '长期;备案事项变化及时变更': 'No fixed term; report changes of what was filed in good time',
  连锁经营服务网点提供: 'Given for branches of a chain',
  '一般5年,最长不超过10年': 'normally 5 years, 10 at most',
  有效期届满45日前: '45 days before expiry',
  取水工程竣工验收合格后核发: 'issued once the works have passed their completion check',
  涉及有限自然资源开发利用: 'concerns the use of limited natural resources',
  建设项目需要取水时提供: 'Given where a construction project needs water',
  属于备案项目时提供: 'Given where the project is subject to filing',
  '市场监管部门统一社会信用代码库 / 电子营业执照':
    'unified social credit code register of the market regulator / electronic business licence',
  '公安人口库 / 居民身份证电子证照': 'population register of the police / electronic identity card',
  '卫生健康部门健康证明电子证照(以当地归集为准)':
    'electronic health certificates of the health department (as far as collected locally)',
  '不动产登记库(自有产权可共享;租赁合同由申请人提供)':
    'real-estate register (own property can be fetched; a lease is given by the applicant)',
  仅告知承诺方式: 'commitment route only',
  可由平台按地址自动生成: 'can be drawn by the platform from the address',
  '医疗器械经营监督管理办法(国家市场监督管理总局令第54号)第二十三条: 同时申请或已取得第三类许可的,第二类备案免予提交相应资料':
    'Measures for Supervision of Medical Device Distribution (Order 54), art. 23: who applies for, or holds, the class-III licence need not hand in the same papers for the class-II filing',
  市场监管登记档案: 'registration files of the market regulator',
  '消防救援机构(本平台内产生时直接引用)':
    'the fire and rescue authority (used directly when it comes from this platform)',
  '卫生健康/疾控部门电子证照': 'electronic licences of the health / disease-control department',
  卫生健康部门电子证照: 'electronic licences of the health department',
  交通运输部门电子证照: 'electronic licences of the transport department',
  '方案未公布各部门电话；可拨打12345政务服务便民热线，或到政务服务中心综合窗口咨询、投诉。':
    'The plan publishes no telephone numbers of the departments; call the government service hotline 12345, or ask and complain at the comprehensive window of the service centre.',
  '三（四）：需现场核查的事项，除涉及国家安全、公共安全、生态安全、产业政策外，需提交的法定申请材料可由核查人员现场确认并获取。旅馆业特种行业许可涉及公共安全、排水许可涉及生态安全，按例外处理是我们的理解':
    'part 3 (4): where an on-site check is needed, the statutory documents may be confirmed and collected by the inspectors, except where national, public or ecological security or industrial policy is concerned; that hotels (public security) and drainage (ecology) are such exceptions is our reading',
  '药品监管(市场监管)部门医疗器械经营许可、备案电子证照':
    'the drug (market) regulation department: e-certificates of medical device licences and filings',
}
