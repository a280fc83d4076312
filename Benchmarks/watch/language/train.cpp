// Trains the short-text language model: softmax regression on hashed letter n-grams, a table a script.
//   ./train WORDS OUT [samples a class in thousands]; `run` builds and calls it.
// WORDS is what words.py writes. The samples are words and lists of words drawn by frequency and by flattened frequency.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>

#include "features.hpp"

/// Frequencies are flattened by this power for the share of rare words among the samples.
static const double kFlat = 0.6;
/// How often a language marked "*" is drawn, against the others.
static const double kRare = 0.3;
static const float kRate = 0.1f;
/// A log-odds of one is at most this in the table.
static const float kScale = 40.f;

struct Group {
  const char *languages;  // "*" after a name: drawn less, it is rare in the press
  int columns, bits;
};

static const Group kGroups[] = {
    {"en de fr es it pt nl sv no da fi is* pl cs sk sl hr hu ro tr id ms tl vi ca* lt lv et af* eu* ga* cy*", 32, 15},
    {"ru uk be* bg mk* sr* kk* mn* tg*", 16, 14},
    {"ar fa ur ug*", 16, 13},
    {"hi mr* ne*", 16, 12},
    {"zh ja*", 16, 14},
};

struct Lexicon {
  std::vector<std::vector<uint32_t>> words;
  std::vector<double> plain, flat, longer;  // cumulative weights
};

static std::mt19937_64 rng(20150806);
static double uniform() { return std::uniform_real_distribution<double>(0, 1)(rng); }

static const std::vector<uint32_t> &draw(const Lexicon &lexicon, const std::vector<double> &sums) {
  size_t at = std::upper_bound(sums.begin(), sums.end(), uniform() * sums.back()) - sums.begin();
  return lexicon.words[std::min(at, lexicon.words.size() - 1)];
}

// Vietnamese as it is typed without marks.
static std::vector<uint32_t> unmarked(const std::vector<uint32_t> &word) {
  static const char *letters[] = {"aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ",
                                  "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ"};
  static std::vector<std::vector<uint32_t>> table;
  if (table.empty())
    for (auto row : letters) table.push_back(scalars(row));
  std::vector<uint32_t> out = word;
  for (auto &c : out)
    for (auto &row : table)
      if (std::find(row.begin(), row.end(), c) != row.end()) c = row[0];
  return out;
}

static Lexicon load(const std::string &path, int group) {
  Lexicon lexicon;
  std::ifstream file(path);
  std::string line;
  double plain = 0, flat = 0, longer = 0;
  while (std::getline(file, line)) {
    size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    double weight = std::atof(line.c_str() + tab + 1);
    std::vector<uint32_t> word;
    for (uint32_t c : scalars(line.substr(0, tab)))
      if (group_of(c) == group) word.push_back(c);
      else if (!(c >= 0x300 && c <= 0x36F) && c != 0x640 && !(c >= 0x64B && c <= 0x65F)) { word.clear(); break; }
    if (word.empty() || weight <= 0) continue;
    lexicon.words.push_back(word);
    lexicon.plain.push_back(plain += weight);
    lexicon.flat.push_back(flat += std::pow(weight, kFlat));
    lexicon.longer.push_back(longer += word.size() >= 5 ? std::pow(weight, kFlat) : 0);
  }
  return lexicon;
}

int main(int argc, char **argv) {
  if (argc < 3) return 1;
  long thousands = argc > 3 ? std::atol(argv[3]) : 200;
  FILE *out = std::fopen(argv[2], "wb");
  if (!out) return 1;
  int count = sizeof kGroups / sizeof *kGroups;
  std::fprintf(out, "HDLM1\n");
  for (int group = 0; group < count; group++)
    std::fprintf(out, "%d %d %s\n", kGroups[group].bits, kGroups[group].columns, kGroups[group].languages);
  std::fprintf(out, "\n");
  for (int group = 0; group < count; group++) {
    const int columns = kGroups[group].columns, bits = kGroups[group].bits;
    std::vector<std::string> names;
    std::vector<double> prior;
    std::vector<Lexicon> lexicons;
    std::istringstream list(kGroups[group].languages);
    for (std::string name; list >> name;) {
      bool rare = name.back() == '*';
      if (rare) name.pop_back();
      names.push_back(name);
      prior.push_back((prior.empty() ? 0 : prior.back()) + (rare ? kRare : 1.0));
      lexicons.push_back(load(std::string(argv[1]) + "/" + name + ".tsv", group));
      std::fprintf(stderr, "%s %zu\n", name.c_str(), lexicons.back().words.size());
    }
    const size_t size = size_t(columns) << bits;
    std::vector<float> weights(size), squares(size, 1e-3f);
    const int classes = int(names.size());
    const long samples = thousands * 1000 * classes;
    double loss = 0, right = 0;
    std::vector<uint32_t> features;
    for (long sample = 0; sample < samples; sample++) {
      const int truth = int(std::upper_bound(prior.begin(), prior.end(), uniform() * prior.back()) - prior.begin());
      const Lexicon &lexicon = lexicons[truth];
      if (lexicon.words.empty()) continue;
      double kind = uniform(), r = uniform();
      const auto &sums = r < .3 || lexicon.longer.back() <= 0 ? lexicon.plain : r < .5 ? lexicon.flat : lexicon.longer;
      int length = kind < .3 ? 1 : kind < .75 ? 2 : kind < .9 ? 3 + rng() % 4 : 7 + rng() % 9;
      bool bare = names[truth] == "vi" && uniform() < .35;
      if (bare && length < 3) length += 2;
      features.clear();
      for (int k = 0; k < length; k++) {
        const auto &word = draw(lexicon, sums);
        if (group == 4) han_features(word, bits, features);
        else word_features(bare ? unmarked(word) : word, bits, features);
      }
      float logits[32] = {0};
      for (uint32_t f : features) {
        const float *row = &weights[size_t(f) * columns];
        for (int c = 0; c < columns; c++) logits[c] += row[c];
      }
      float top = *std::max_element(logits, logits + classes), sum = 0;
      for (int c = 0; c < classes; c++) sum += std::exp(logits[c] - top);
      float gradient[32] = {0};
      for (int c = 0; c < classes; c++) gradient[c] = std::exp(logits[c] - top) / sum - (c == truth);
      if (sample > samples * 9 / 10) {
        loss -= std::log(gradient[truth] + 1 + 1e-9);
        right += std::max_element(logits, logits + classes) - logits == truth;
      }
      const float rate = kRate * (1 - float(sample) / samples) + 1e-4f;
      for (uint32_t f : features) {
        float *row = &weights[size_t(f) * columns], *square = &squares[size_t(f) * columns];
        for (int c = 0; c < columns; c++) {
          square[c] += gradient[c] * gradient[c];
          row[c] -= rate * gradient[c] / std::sqrt(square[c]);
        }
      }
    }
    std::fprintf(stderr, "table %d: loss %.3f, accuracy %.3f\n", group, loss / (samples / 10), right / (samples / 10));
    float largest = 0;
    for (float w : weights) largest = std::max(largest, std::fabs(w));
    const float scale = std::min(127 / largest, kScale);
    std::fwrite(&scale, 4, 1, out);
    std::vector<int8_t> bytes(size);
    for (size_t i = 0; i < size; i++)
      bytes[i] = int8_t(std::lround(std::clamp(weights[i] * scale, -127.f, 127.f)));
    std::fwrite(bytes.data(), 1, size, out);
  }
  std::fclose(out);
}
