"""Made-up Vietnamese news for the measures that need no real text: fixed seed, invented events, no person's name."""
import random

PLACES = """Bình Định|Quy Nhơn|Tây Sơn|Hoài Nhơn|Phù Cát|Gia Lai|Đắk Lắk|Phú Yên|Quảng Ngãi|Đà Nẵng|Huế|Cần Thơ|Hải Phòng
|Lào Cai|Sơn La|Viêng Chăn|Xavannakhet|Chămpaxắc|Phnôm Pênh|Stung Treng|Cà Mau|Kon Tum|Đồng Nai|Nha Trang""".replace(
    "\n", "").split("|")
BODIES = """sở nông nghiệp|ủy ban nhân dân tỉnh|ban quản lý khu kinh tế|cảng vụ|đài khí tượng|bệnh viện đa khoa|trường cao đẳng
|hợp tác xã|hiệp hội thủy sản|chi cục kiểm lâm|công ty cấp nước|ban chỉ huy phòng thủ dân sự|sở du lịch|trung tâm khuyến nông
""".replace("\n", "").split("|")
ACTS = """khởi công|khánh thành|kiểm tra|công bố|phê duyệt|tạm dừng|mở rộng|nâng cấp|bàn giao|cảnh báo về|hỗ trợ|đấu thầu|thí điểm
|ký thỏa thuận về|lấy ý kiến về|rà soát""".replace("\n", "").split("|")
THINGS = """hồ chứa nước|tuyến đường ven biển|cầu qua sông|khu công nghiệp|bến cá|rừng phòng hộ|nhà máy điện gió|chợ đầu mối
|trạm y tế xã|lễ hội võ cổ truyền|vụ lúa hè thu|dịch bệnh trên tôm|đợt mưa lớn|kế hoạch tuyển sinh|giải chạy|đàn bò thịt
|vùng trồng sắn|kè chống sạt lở|chuyến bay thẳng|hệ thống thoát nước|cổng dịch vụ công|khu tái định cư""".replace(
    "\n", "").split("|")
TAILS = """trong quý tới|trước mùa mưa|sau ba tháng chậm tiến độ|với vốn của tỉnh|theo kế hoạch năm|ở bốn xã miền núi
|để đón khách quốc tế|nhằm giảm ngập|cho hai nghìn hộ dân|bằng nguồn vốn vay|ngay trong tuần này|khi giá tăng mạnh""".replace(
    "\n", "").split("|")
LINKING = """Theo báo cáo mới nhất|Người dân cho biết|Trong khi đó|Ngoài ra|Đại diện đơn vị nói|Tính đến cuối tháng|Tuy nhiên
|Trước mắt|Bên cạnh đó|Cùng ngày|Năm ngoái|Nhờ vậy""".replace("\n", "").split("|")
SYLLABLES = [
    onset + rime
    for onset in "b c ch d đ g h kh l m n ng nh ph s t th tr v x".split()
    for rime in "a á an anh ao át ăn âm ân ây e em en ê ên i inh o ong ô ôi ông ơ ơi u ung ư ươn ương ưu y".split()
]
ROOTS = [1 / (rank + 8) for rank in range(len(SYLLABLES))]


class Newsroom:
    """Headlines and articles without end, the same ones for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def headline(self):
        pick = self.random.choice
        return (f"{pick(BODIES).capitalize()} {pick(PLACES)} {pick(ACTS)} {pick(THINGS)} {pick(TAILS)}")

    def sentence(self):
        pick = self.random.choice
        words = self.random.choices(SYLLABLES, ROOTS, k=20)
        return (f"{pick(LINKING)}, {pick(BODIES)} {' '.join(words[:9])} {pick(PLACES)} {' '.join(words[9:])} số "
                f"{self.random.randint(2, 99)} {pick(TAILS)}.")

    def paragraph(self, sentences=4):
        return " ".join(self.sentence() for _ in range(sentences))

    def article(self, paragraphs=6):
        return "\n".join(self.paragraph() for _ in range(paragraphs))
