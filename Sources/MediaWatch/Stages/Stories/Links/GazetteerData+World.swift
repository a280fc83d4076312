/// Countries, capitals and cities that news of the region names, in the languages of the neighbours.
extension GazetteerData {
  static let world = """
    vietnam|Việt Nam|Vietnam|Viet Nam|Viêt Nam|越南|ຫວຽດນາມ|វៀតណាម|เวียดนาม|ဗီယက်နမ်|베트남|ベトナム
    laos|!Lào|Laos|CHDCND Lào|nước Lào|老挝|寮国|ສປປ ລາວ|ປະເທດລາວ|ឡាវ|ប្រទេសឡាវ|สปป.ลาว|ประเทศลาว|ลาว|လာအို|\
    라오스|ラオス
    cambodia|Campuchia|Cam-pu-chia|Cambodia|Cambodge|柬埔寨|ກຳປູເຈຍ|ກໍາປູເຈຍ|កម្ពុជា|กัมพูชา|ကမ္ဘောဒီးယား|\
    캄보디아|カンボジア
    thailand|Thái Lan|Thailand|Thaïlande|泰国|ໄທ ແລນ|ປະເທດໄທ|ราชอาณาจักรไทย|ประเทศไทย|ថៃ|ប្រទេសថៃ|ထိုင်း|태국|タイ王国
    myanmar|Myanmar|Mi-an-ma|Birmanie|Burma|缅甸|ມຽນມາ|ມຽນມ້າ|មីយ៉ាន់ម៉ា|เมียนมา|พม่า|မြန်မာ|미얀마|ミャンマー
    china|Trung Quốc|China|Chine|中国|中國|ສປ ຈີນ|ປະເທດຈີນ|ຈີນ|ចិន|ประเทศจีน|จีน|တရုတ်|중국
    malaysia|Malaysia|Ma-lai-xi-a|Malaisie|马来西亚|ມາເລເຊຍ|ម៉ាឡេស៊ី|มาเลเซีย
    singapore|Singapore|Xin-ga-po|Singapour|新加坡|ສິງກະໂປ|ສິງກະໂປຣ໌|សិង្ហបុរី|สิงคโปร์
    indonesia|Indonesia|In-đô-nê-xi-a|Indonésie|印度尼西亚|印尼|ອິນໂດເນເຊຍ|ឥណ្ឌូនេស៊ី|อินโดนีเซีย
    philippines|Philippines|Phi-líp-pin|菲律宾|ຟີລິບປິນ|ហ្វីលីពីន|ฟิลิปปินส์
    brunei|Brunei|Bru-nây|文莱|ບຣູໄນ|ប្រ៊ុយណេ|บรูไน
    timor|Timor-Leste|Timor Leste|Đông Ti-mo|东帝汶|ຕີມໍ ເລສເຕ|ទីម័រខាងកើត|ติมอร์-เลสเต
    japan|Nhật Bản|Japan|Japon|日本|ຍີ່ປຸ່ນ|ជប៉ុន|ญี่ปุ่น|일본
    korea|Hàn Quốc|South Korea|Corée du Sud|韩国|ສ.ເກົາຫຼີ|ເກົາຫຼີໃຕ້|កូរ៉េខាងត្បូង|เกาหลีใต้|한국
    north-korea|Triều Tiên|North Korea|Corée du Nord|朝鲜|ເກົາຫຼີເໜືອ|កូរ៉េខាងជើង|เกาหลีเหนือ|북한
    india|Ấn Độ|India|Inde|印度|ອິນເດຍ|ឥណ្ឌា|อินเดีย
    russia|Liên bang Nga|nước Nga|!Nga|Russia|Russie|俄罗斯|ລັດເຊຍ|រុស្ស៊ី|รัสเซีย
    ukraine|Ukraine|U-crai-na|乌克兰|ອູແກຣນ|អ៊ុយក្រែន|ยูเครน
    usa|Hoa Kỳ|nước Mỹ|!Mỹ|United States|U.S.|États-Unis|美国|ສະຫະລັດ|ສະຫະລັດອາເມລິກາ|សហរដ្ឋអាមេរិក|สหรัฐ|\
    สหรัฐอเมริกา|미국
    france|nước Pháp|!Pháp|France|法国|ຝຣັ່ງ|បារាំង|ฝรั่งเศส
    germany|nước Đức|CHLB Đức|Germany|Allemagne|德国|ເຢຍລະມັນ|អាល្លឺម៉ង់|เยอรมนี
    uk|Vương quốc Anh|nước Anh|United Kingdom|Britain|Royaume-Uni|英国|ອັງກິດ|អង់គ្លេស|อังกฤษ|สหราชอาณาจักร
    australia|Australia|Ô-xtrây-li-a|nước Úc|Australie|澳大利亚|ອົດສະຕາລີ|អូស្ត្រាលី|ออสเตรเลีย
    taiwan|Đài Loan|Taiwan|台湾|ໄຕ້ຫວັນ|តៃវ៉ាន់|ไต้หวัน
    hong-kong|Hồng Kông|Hong Kong|香港|ຮົງກົງ|ហុងកុង|ฮ่องกง
    vientiane|Viêng Chăn|Vientiane|万象|ນະຄອນຫຼວງວຽງຈັນ|ນະຄອນຫລວງວຽງຈັນ|ວຽງຈັນ|វៀងចន្ទន៍|เวียงจันทน์
    luang-prabang|Luông Pha-băng|Luang Prabang|琅勃拉邦|ຫຼວງພະບາງ|ຫລວງພະບາງ|លួងព្រះបាង|หลวงพระบาง
    savannakhet|Savannakhet|Xa-vẳn-na-khệt|沙湾拿吉|ສະຫວັນນະເຂດ|สะหวันนะเขต
    champasak|Champasak|Chăm-pa-sắc|占巴塞|ຈຳປາສັກ|ຈໍາປາສັກ|ចំប៉ាសាក់|จำปาสัก
    attapeu|Attapeu|Át-ta-pư|阿速坡|ອັດຕະປື|អាត់តាពឺ|อัตตะปือ
    salavan|Salavan|Xa-la-van|沙拉湾|ສາລະວັນ|สาละวัน
    khammouane|Khammouane|Khăm Muộn|甘蒙|ຄຳມ່ວນ|คำม่วน
    boten|Boten|Bò Tèn|磨丁|ບໍ່ເຕັນ|บ่อเต็น
    phnom-penh|Phnôm Pênh|Phnom Penh|金边|ພະນົມເປັນ|ភ្នំពេញ|พนมเปญ
    siem-reap|Siem Reap|Xiêm Riệp|暹粒|ສຽມລາບ|សៀមរាប|เสียมราฐ
    sihanoukville|Sihanoukville|Xi-ha-núc-vin|西哈努克|ព្រះសីហនុ|สีหนุวิลล์
    bavet|Bavet|Ba-vét|巴域|បាវិត|บาเวต
    ratanakiri|Ratanakiri|Ra-ta-na-ki-ri|拉达那基里|រតនគិរី|รัตนคีรี
    bangkok|Băng Cốc|Bangkok|曼谷|ບາງກອກ|បាងកក|กรุงเทพ|กรุงเทพมหานคร
    chiang-mai|Chiang Mai|Chiềng Mai|清迈|ຊຽງໃໝ່|ឈៀងម៉ៃ|เชียงใหม่
    nong-khai|Nong Khai|Noọng Khai|廊开|ໜອງຄາຍ|หนองคาย
    udon|Udon Thani|U-đon Tha-ni|乌隆|ອຸດອນທານີ|อุดรธานี
    phuket|Phuket|普吉|ພູເກັດ|ភូកេត|ภูเก็ต
    yangon|Yangon|Y-an-gun|仰光|ຢ່າງກຸ້ງ|យ៉ាំងហ្គូន|ย่างกุ้ง|ရန်ကုန်
    mandalay|Mandalay|Man-đa-lay|曼德勒|ມັນດະເລ|ម៉ាន់ដាឡេ|มัณฑะเลย์|မန္တလေး
    naypyidaw|Naypyidaw|Nây-pi-đô|内比都|ເນປີດໍ|ណៃពិដោ|เนปยีดอ|နေပြည်တော်
    beijing|Bắc Kinh|Beijing|Pékin|北京|ປັກກິ່ງ|ប៉េកាំង|ปักกิ่ง
    shanghai|Thượng Hải|Shanghai|上海|ຊຽງໄຮ|សៀងហៃ|เซี่ยงไฮ้
    kunming|Côn Minh|Kunming|昆明|ຄຸນໝິງ|គុនមីង|คุนหมิง
    yunnan|Vân Nam|Yunnan|云南|ຢຸນນານ|យូណាន|ยูนนาน
    guangxi|Quảng Tây|Guangxi|广西|ກວາງຊີ|ក្វាងស៊ី|กว่างซี
    nanning|Nam Ninh|Nanning|南宁|ໜານໜິງ|ណាននីង|หนานหนิง
    tokyo|Tokyo|Tô-ki-ô|东京|ໂຕກຽວ|តូក្យូ|โตเกียว
    seoul|Seoul|Xơ-un|首尔|ໂຊລ|សេអ៊ូល|กรุงโซล
    kuala-lumpur|Kuala Lumpur|Cu-a-la Lăm-pơ|吉隆坡|ກົວລາລຳເປີ|កូឡាឡាំពួរ|กัวลาลัมเปอร์
    jakarta|Jakarta|Gia-các-ta|雅加达|ຈາກາຕາ|ហ្សាការតា|จาการ์ตา
    manila|Manila|Ma-ni-la|Manille|马尼拉|ມະນີລາ|ម៉ានីល|มะนิลา
    paris|Paris|Pa-ri|巴黎|ປາຣີ|ប៉ារីស|ปารีส
    washington|Washington|Oa-sinh-tơn|华盛顿|ວໍຊິງຕັນ|វ៉ាស៊ីនតោន|วอชิงตัน
    moscow|Moscow|Mát-xcơ-va|Moscou|莫斯科|ມົດສະກູ|ម៉ូស្គូ|มอสโก
    mekong|Mê Công|Mê Kông|Cửu Long|Mekong|Mékong|湄公河|ແມ່ນ້ຳຂອງ|ແມ່ນໍ້າຂອງ|មេគង្គ|แม่โขง|แม่น้ำโขง
    east-sea|Biển Đông|South China Sea|East Sea|mer de Chine méridionale|南海|ທະເລຈີນໃຕ້|សមុទ្រចិនខាងត្បូង|\
    ทะเลจีนใต้
    """
}
