/// Organisations, kinds of events, and the months, in the languages of the neighbours.
extension GazetteerData {
  static let organisations = """
    asean|ASEAN|东盟|ອາຊຽນ|អាស៊ាន|อาเซียน|အာဆီယံ|아세안
    un|Liên hợp quốc|Liên Hiệp Quốc|LHQ|United Nations|Nations unies|联合国|ສະຫະປະຊາຊາດ|ສປຊ|\
    អង្គការសហប្រជាជាតិ|สหประชาชาติ
    who|Tổ chức Y tế Thế giới|WHO|World Health Organization|OMS|世界卫生组织|世卫组织|ອົງການອະນາໄມໂລກ|\
    អង្គការសុខភាពពិភពលោក|องค์การอนามัยโลก
    unesco|UNESCO|联合国教科文组织|教科文组织|ອົງການຢູແນສໂກ|ຢູແນສໂກ|យូណេស្កូ|ยูเนสโก
    unicef|UNICEF|联合国儿童基金会|ຢູນິເຊັບ|យូនីសេហ្វ|ยูนิเซฟ
    undp|UNDP|联合国开发计划署
    fao|FAO|联合国粮农组织|粮农组织
    world-bank|Ngân hàng Thế giới|World Bank|Banque mondiale|世界银行|世行|ທະນາຄານໂລກ|ធនាគារពិភពលោក|ธนาคารโลก
    imf|Quỹ Tiền tệ Quốc tế|IMF|International Monetary Fund|FMI|国际货币基金组织|ກອງທຶນການເງິນສາກົນ|\
    មូលនិធិរូបិយវត្ថុអន្តរជាតិ|กองทุนการเงินระหว่างประเทศ
    adb|Ngân hàng Phát triển châu Á|ADB|Asian Development Bank|亚洲开发银行|亚行|ທະນາຄານພັດທະນາອາຊີ|\
    ធនាគារអភិវឌ្ឍន៍អាស៊ី|ธนาคารพัฒนาเอเชีย
    wto|Tổ chức Thương mại Thế giới|WTO|World Trade Organization|世贸组织|世界贸易组织|ອົງການການຄ້າໂລກ|\
    អង្គការពាណិជ្ជកម្មពិភពលោក|องค์การการค้าโลก
    eu|Liên minh châu Âu|European Union|Union européenne|欧盟|ສະຫະພາບເອີຣົບ|សហភាពអឺរ៉ុប|สหภาพยุโรป
    nato|NATO|OTAN|北约|ນາໂຕ|ណាតូ|นาโต
    apec|APEC|亚太经合组织|ເອເປັກ|អាប៉ិច|เอเปค
    mrc|Ủy hội sông Mê Công|Ủy hội sông Mekong|Mekong River Commission|Commission du Mékong|湄公河委员会|\
    ຄະນະກຳມາທິການແມ່ນ້ຳຂອງ|គណៈកម្មការទន្លេមេគង្គ|คณะกรรมาธิการแม่น้ำโขง
    interpol|Interpol|国际刑警组织|อินเตอร์โพล
    red-cross|Hội Chữ thập đỏ|Red Cross|Croix-Rouge|红十字会|ອົງການກາແດງ|កាកបាទក្រហម|กาชาด
    fifa|FIFA|国际足联|ຟີຟ່າ|ฟีฟ่า
    aff|AFF Cup|东南亚足球锦标赛|อาเซียนคัพ
    vietnam-airlines|Vietnam Airlines|越南航空
    jica|JICA|国际协力机构|ไจก้า
    """

  static let events = """
    flood|lũ lụt|ngập lụt|mưa lũ|trận lũ|lũ quét|flood|floods|flooding|inondations|inondation|洪水|洪灾|水灾|\
    ນ້ຳຖ້ວມ|ນໍ້າຖ້ວມ|ទឹកជំនន់|น้ำท่วม|อุทกภัย
    storm|cơn bão|siêu bão|bão số|typhoon|storm|typhon|台风|ພາຍຸ|ພະຍຸ|ព្យុះ|พายุ|ไต้ฝุ่น
    earthquake|động đất|earthquake|séisme|tremblement de terre|地震|ແຜ່ນດິນໄຫວ|រញ្ជួយដី|แผ่นดินไหว
    landslide|sạt lở|landslide|landslides|glissement de terrain|山体滑坡|滑坡|ດິນເຈື່ອນ|បាក់ដី|ดินถล่ม
    drought|hạn hán|drought|sécheresse|干旱|旱灾|ໄພແຫ້ງແລ້ງ|រាំងស្ងួត|ภัยแล้ง
    saltwater|xâm nhập mặn|hạn mặn|saltwater intrusion|salinity|salinisation|海水倒灌|咸潮|ការជ្រាបទឹកប្រៃ|\
    น้ำเค็มรุก
    fire|vụ cháy|hỏa hoạn|đám cháy|blaze|incendie|火灾|大火|ໄຟໄໝ້|អគ្គិភ័យ|เพลิงไหม้|ไฟไหม้
    crash|tai nạn giao thông|road accident|traffic accident|bus crash|accident de la route|交通事故|车祸|\
    ອຸບັດຕິເຫດ|គ្រោះថ្នាក់ចរាចរណ៍|อุบัติเหตุ
    airport|sân bay|cảng hàng không|airport|aéroport|机场|ສະໜາມບິນ|អាកាសយានដ្ឋាន|ព្រលានយន្តហោះ|สนามบิน|\
    ท่าอากาศยาน
    railway|đường sắt|railway|chemin de fer|ligne ferroviaire|铁路|ທາງລົດໄຟ|ផ្លូវដែក|ทางรถไฟ|รถไฟ
    bridge|cây cầu|cầu hữu nghị|bridge|pont|大桥|ຂົວ|ស្ពាន|สะพาน
    border-gate|cửa khẩu|border gate|border crossing|poste frontière|口岸|ດ່ານສາກົນ|ດ່ານຊາຍແດນ|\
    ច្រកទ្វារព្រំដែន|ด่านพรมแดน|จุดผ่านแดน
    dengue|sốt xuất huyết|dengue|登革热|ໄຂ້ຍຸງລາຍ|គ្រុនឈាម|ไข้เลือดออก
    bird-flu|cúm gia cầm|cúm A/H5N1|bird flu|avian influenza|grippe aviaire|禽流感|ໄຂ້ຫວັດສັດປີກ|\
    ផ្តាសាយបក្សី|ไข้หวัดนก
    swine-fever|tả lợn châu Phi|African swine fever|peste porcine africaine|非洲猪瘟|ອະຫິວາໝູອາຟຣິກາ|\
    ប៉េស្តជ្រូកអាហ្វ្រិក|อหิวาต์แอฟริกา
    election|bầu cử|election|elections|élections|élection|选举|大选|ເລືອກຕັ້ງ|បោះឆ្នោត|เลือกตั้ง
    summit|hội nghị cấp cao|hội nghị thượng đỉnh|summit|sommet|峰会|ກອງປະຊຸມສຸດຍອດ|កិច្ចប្រជុំកំពូល|ประชุมสุดยอด
    rice|xuất khẩu gạo|giá gạo|hạt gạo|rice|riz|大米|稻米|ເຂົ້າ|អង្ករ|ข้าว
    durian|sầu riêng|durian|durians|榴莲|榴梿|ທຸລຽນ|ទុរេន|ทุเรียน
    hydropower|thủy điện|hydropower|hydroélectrique|dam|barrage|水电站|水电|ເຂື່ອນໄຟຟ້າ|ເຂື່ອນ|វារីអគ្គិសនី|เขื่อน
    wind-power|điện gió|wind power|wind farm|éolien|风电|ພະລັງງານລົມ|ថាមពលខ្យល់|พลังงานลม
    scam|lừa đảo trực tuyến|lừa đảo|online scam|scam|escroquerie|电信诈骗|诈骗|ຫຼອກລວງ|ឆបោក|หลอกลวง|แก๊งคอลเซ็นเตอร์
    drugs|ma túy|drugs|drogue|methamphetamine|毒品|ຢາເສບຕິດ|គ្រឿងញៀន|ยาเสพติด|ยาบ้า
    tourism|khách du lịch|du khách|tourists|touristes|游客|ນັກທ່ອງທ່ຽວ|ភ្ញៀវទេសចរ|นักท่องเที่ยว
    football|bóng đá|football|soccer|足球|ບານເຕະ|បាល់ទាត់|ฟุตบอล
    heritage|di sản thế giới|world heritage|patrimoine mondial|世界遗产|ມໍລະດົກໂລກ|បេតិកភណ្ឌពិភពលោក|มรดกโลก
    """

  /// January to December; the keys are numbers.
  static let months = """
    1|January|Jan|janvier|ມັງກອນ|មករា|มกราคม|ม.ค.
    2|February|Feb|février|ກຸມພາ|កុម្ភៈ|กุมภาพันธ์|ก.พ.
    3|March|Mar|mars|ມີນາ|មីនា|มีนาคม|มี.ค.
    4|April|Apr|avril|ເມສາ|មេសា|เมษายน|เม.ย.
    5|May|mai|ພຶດສະພາ|ឧសភា|พฤษภาคม|พ.ค.
    6|June|Jun|juin|ມິຖຸນາ|មិថុនា|มิถุนายน|มิ.ย.
    7|July|Jul|juillet|ກໍລະກົດ|កក្កដា|กรกฎาคม|ก.ค.
    8|August|Aug|août|ສິງຫາ|សីហា|สิงหาคม|ส.ค.
    9|September|Sep|septembre|ກັນຍາ|កញ្ញា|กันยายน|ก.ย.
    10|October|Oct|octobre|ຕຸລາ|តុលា|ตุลาคม|ต.ค.
    11|November|Nov|novembre|ພະຈິກ|វិច្ឆិកា|พฤศจิกายน|พ.ย.
    12|December|Dec|décembre|ທັນວາ|ធ្នូ|ธันวาคม|ธ.ค.
    """
}
