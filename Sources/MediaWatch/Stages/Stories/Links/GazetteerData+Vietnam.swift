/// Provinces and cities of Vietnam, those of the 2025 merger and the former ones, as the press of the region
/// writes them. A line an entry: its key, then its names. "!" marks a name that is an everyday word too: it
/// needs a capital and no capital beside it.
extension GazetteerData {
  static let vietnam = """
    ha-noi|Hà Nội|Hanoi|Hanoï|河内|ຮ່າໂນ້ຍ|ຮາໂນ້ຍ|ហាណូយ|ฮานอย|ဟနွိုင်း|하노이|ハノイ
    ho-chi-minh|Hồ Chí Minh|TP.HCM|TPHCM|Sài Gòn|Saigon|Ho Chi Minh|Hô Chi Minh-Ville|胡志明市|西贡|ໂຮ່ຈິມິນ|\
    ហូជីមិញ|โฮจิมินห์|호찌민
    hai-phong|Hải Phòng|Haiphong|海防|ຫາຍຟ່ອງ|ហាយផុង|ไฮฟอง
    da-nang|Đà Nẵng|Danang|Da Nang|岘港|ດ່ານັງ|ດານັງ|ដាណាង|ดานัง|다낭|ダナン
    can-tho|Cần Thơ|芹苴|ເກິ່ນເທີ|កឹនធើ|เกิ่นเทอ
    hue|!Huế|thành phố Huế|顺化|ເຫວ້|ហ្វេ|เมืองเว้
    quang-ninh|Quảng Ninh|广宁省|ກວາງນິງ|กว๋างนิญ
    cao-bang|Cao Bằng|高平省|ກາວບັ່ງ|กาวบั่ง
    lang-son|Lạng Sơn|谅山|ລາງເຊີນ|หลั่งเซิน
    lai-chau|Lai Châu|莱州省|ລາຍເຈົາ|ลายเจิว
    dien-bien|Điện Biên|奠边|ດຽນບຽນ|เดียนเบียน
    son-la|Sơn La|山罗省|ເຊີນລາ|เซินลา
    thanh-hoa|Thanh Hóa|Thanh Hoá|清化省|清化|ແທງຮວ້າ|ແທັງຮວ້າ|ทัญฮว้า
    nghe-an|Nghệ An|义安|ເຫງ້ອານ|ເງ້ອານ|เหงะอาน
    ha-tinh|Hà Tĩnh|河静|ຮ່າຕິ້ງ|ຮາຕິງ|ห่าติ๋ญ
    tuyen-quang|Tuyên Quang|宣光|ຕວຽນກວາງ|เตวียนกวาง
    ha-giang|Hà Giang|河江省|ຮ່າຢາງ|ห่าซาง
    lao-cai|Lào Cai|老街|ລາວກາຍ|ลาวกาย
    yen-bai|Yên Bái|安沛|ອຽນບ໋າຍ|เอียนบ๊าย
    thai-nguyen|Thái Nguyên|太原省|ທ້າຍງວຽນ|ท้ายเงวียน
    bac-kan|Bắc Kạn|Bắc Cạn|北件|บั๊กกั่น
    phu-tho|Phú Thọ|富寿省|富寿|ຟູເທາະ|ฟู้เถาะ
    vinh-phuc|Vĩnh Phúc|永福省|วิญฟุก
    hoa-binh|tỉnh Hòa Bình|Hoa Binh|和平省|ຮ່ວາບິ່ງ|ฮหว่าบิ่ญ
    bac-ninh|Bắc Ninh|北宁|ບັກນິງ|บั๊กนิญ
    bac-giang|Bắc Giang|北江省|ບັກຢາງ|บั๊กซาง
    hung-yen|Hưng Yên|兴安省|ຮຶງອຽນ|ฮึงเอียน
    thai-binh|tỉnh Thái Bình|Thai Binh province|太平省|ท้ายบิ่ญ
    hai-duong|Hải Dương|海阳省|海阳|ไฮเซือง
    ninh-binh|Ninh Bình|宁平|ນິງບິ່ງ|นิญบิ่ญ
    nam-dinh|Nam Định|南定省|南定|ນາມດິ້ງ|นามดิ่ญ
    ha-nam|tỉnh Hà Nam|Ha Nam province|越南河南省
    quang-tri|Quảng Trị|广治|ກວາງຈິ|ກວ໋າງຈິ|กวางจิ|กว๋างจิ
    quang-binh|Quảng Bình|广平省|ກວາງບິ່ງ|กว๋างบิ่ญ
    quang-nam|Quảng Nam|广南省|ກວາງນາມ|กว๋างนาม
    quang-ngai|Quảng Ngãi|广义省|ກວາງຫງາຍ|กว๋างหงาย
    kon-tum|Kon Tum|昆嵩|ກອນຕຸມ|กอนตูม
    gia-lai|Gia Lai|嘉莱|ຢາລາຍ|ซาลาย|យ៉ាឡាយ
    binh-dinh|Bình Định|平定省|ບິ່ງດິ້ງ|บิ่ญดิ่ญ
    khanh-hoa|Khánh Hòa|Khánh Hoà|庆和|ຄ້ານຮວ່າ|คั้ญฮหว่า
    nha-trang|Nha Trang|芽庄|ຍາຈາງ|ญาจาง
    ninh-thuan|Ninh Thuận|宁顺|นิญถ่วน
    lam-dong|Lâm Đồng|林同|ເລີມດົ່ງ|เลิมด่ง
    da-lat|Đà Lạt|大叻|ດາລາດ|ดาลัต
    dak-nong|Đắk Nông|Đắc Nông|Dak Nong|得农|多农省|ดั๊กนง
    binh-thuan|Bình Thuận|平顺省|บิ่ญถ่วน
    dak-lak|Đắk Lắk|Đắc Lắc|Dak Lak|得乐|多乐省|ດັກລັກ|ดั๊กลัก
    phu-yen|Phú Yên|富安省|ฟู้เอียน
    vung-tau|Vũng Tàu|Bà Rịa|头顿|ຫວຸງເຕົ່າ|หวุงเต่า
    binh-duong|Bình Dương|平阳省|บิ่ญเซือง
    dong-nai|Đồng Nai|同奈|ດົ່ງນາຍ|ដុងណាយ|ด่งนาย
    long-thanh|sân bay Long Thành|cảng hàng không Long Thành|Long Thanh|隆城机场|隆城国际机场|ລອງແທ່ງ|ล็องถั่ญ
    binh-phuoc|Bình Phước|平福省|บิ่ญเฟื้อก|ប៊ិញភឿក
    tay-ninh|Tây Ninh|西宁省|ຕາຍນິງ|តៃនិញ|เตยนิญ
    long-an|Long An|隆安省|隆安|ឡុងអាន|ลองอาน
    soc-trang|Sóc Trăng|朔庄|សុកត្រាំង|ซ้อกจัง
    hau-giang|Hậu Giang|后江省|เหิ่วซาง
    vinh-long|Vĩnh Long|永隆省|វិញឡុង|หวิญล็อง
    ben-tre|Bến Tre|槟椥|槟知|เบ๊นแจ
    tra-vinh|Trà Vinh|茶荣|ត្រាវិញ|จ่าวิญ
    dong-thap|Đồng Tháp|同塔|ដុងថាប|ด่งทาป
    tien-giang|Tiền Giang|前江省|เตี่ยนซาง
    ca-mau|Cà Mau|金瓯|កាម៉ៅ|ก่าเมา
    bac-lieu|Bạc Liêu|薄辽|បាក់លីវ|บักเลียว
    an-giang|An Giang|安江省|អានយ៉ាង|อานซาง
    kien-giang|Kiên Giang|坚江|គៀនយ៉ាង|เกียนซาง
    phu-quoc|Phú Quốc|富国岛|ຟູກວັກ|កោះត្រល់|ฟู้โกว๊ก
    """
}
